/** The sums of responses, made the plain way: one response after the other, everything by its name. */
import { comparisons } from '#engine/answers/comparisons.ts'
import { allQuestions, itemKeys, singleOf } from '#engine/logic/questions.ts'
import type { Question, RatedQuestion, Survey } from '#engine/model.ts'
import {
  accountCutOf,
  bucketCutOf,
  type Counted,
  cutsOf,
  dayCutOf,
  unitedCutsOf,
} from '#engine/tally/cuts.ts'
import { isRated } from '#engine/tally/driver-sums.ts'
import type { Move } from '#engine/tally/fold.ts'
import { addInto, emptyTally, encodeTally, type MeasureSums, type Tally } from '#engine/tally/tally.ts'
import { keyText, type TallyKey } from '#engine/tally/tally-key.ts'
import { blockOf, type Person, personOf } from './plain-person.ts'

/** Sum moves, as texts by key. */
export function plainSums(survey: Survey, moves: readonly Move[]): Map<string, string> {
  const sums = new Map<string, Tally>()
  for (const { sign, response } of moves)
    for (const [cuts, tally] of plainParts(survey, response))
      for (const cut of cuts)
        addTo(sums, { wave: response.wave, cut, withheld: response.withhold }, tally, sign)
  return textsOf(sums)
}

/** Add a tally to what stands under its key. */
export function addTo(sums: Map<string, Tally>, key: TallyKey, tally: Tally, sign: 1 | -1): void {
  const sum = sums.get(keyText(key)) ?? emptyTally()
  sums.set(keyText(key), addInto(sum, tally, sign))
}

/** Write sums in their canonical form. */
export function textsOf(sums: ReadonlyMap<string, Tally>): Map<string, string> {
  return new Map([...sums].map(([key, tally]) => [key, encodeTally(tally)]))
}

function plainParts(survey: Survey, response: Counted): [readonly string[], Tally][] {
  const person = personOf(survey, response)
  const { items, measures, questions } = person
  const keep = (kept: (question: Question) => boolean) => {
    const ids = questions.filter(kept).map(({ id }) => id)
    return Object.fromEntries(
      Object.entries(items).filter(([item]) => ids.includes(item.split('.')[0] ?? '')),
    )
  }
  const people = Object.entries(measures).map(([measure, sums]) => [measure, { ...sums, complete: {} }])
  const scores = [singleOf(survey, 'referral')?.id, singleOf(survey, 'comparison')?.id]
  const day = keep(({ id }) => scores.includes(id))
  const account = accountCutOf(survey, response)
  const drivers = plainDrivers(survey, response.role, person)
  const parts: [readonly string[], Tally][] = [
    [cutsOf(survey, response), { responses: 1, items, measures }],
    [unitedCutsOf(survey, response.role), { responses: 0, items: plainJoint(survey, person), measures: {} }],
    [
      account === undefined ? [] : [account],
      {
        responses: 1,
        items: keep((one) => ['referral', 'comparison'].includes(one.type) || isRated(one)),
        measures: Object.fromEntries(people),
      },
    ],
    [Object.keys(day).length > 0 ? [dayCutOf(response)] : [], { responses: 1, items: day, measures: {} }],
    [
      Object.keys(drivers).length > 0 ? [bucketCutOf(survey, response)] : [],
      { responses: 1, items: {}, measures: drivers },
    ],
  ]
  return parts
}

function plainDrivers(
  survey: Survey,
  role: string,
  { questions, ratings }: Person,
): Record<string, MeasureSums> {
  const outcome = singleOf(survey, 'referral')?.id ?? ''
  const score = ratings.get(outcome)
  if (score === undefined) return {}
  const rated = questions.filter(isRated)
  const pairs = rated
    .flatMap((question) => itemKeys(question, role))
    .map((item) => [item, ratings.get(item)] as const)
    .filter((pair): pair is [string, number] => pair[1] !== undefined)
    .map(([item, rating]) => blockOf([outcome, item], [score, rating]))
  const driving = rated
    .filter(({ measure }) => measure === 'care' || measure === 'values')
    .flatMap((question) => itemKeys(question, role))
  const given = driving.flatMap((item) => ratings.get(item) ?? [])
  const whole = given.length > 0 && given.length === driving.length
  return {
    ...(pairs.length > 0 && { correlations: { people: {}, complete: Object.assign({}, ...pairs) } }),
    ...(whole && { drivers: { people: {}, complete: blockOf([outcome, ...driving], [score, ...given]) } }),
  }
}

function plainJoint(survey: Survey, { questions, items, ratings, measures }: Person): Tally['items'] {
  const joint: Tally['items'] = {}
  const score = ratings.get(singleOf(survey, 'referral')?.id ?? '')
  const [compared] = Object.keys(items[singleOf(survey, 'comparison')?.id ?? ''] ?? {})
  const scale = allQuestions(survey).find(
    (one): one is RatedQuestion => one.measure === 'care' && isRated(one),
  )
  const [index] = Object.entries(measures.care?.people ?? {})
  if (score !== undefined && compared !== undefined && comparisons.includes(compared) && scale && index) {
    const mean = index[1].sum / Number(index[0])
    const cared = (mean - scale.from) / (scale.to - scale.from) >= 0.75
    joint['raving fans'] = { [score >= 9 && compared === 'better' && cared ? '1' : '0']: 1 }
  }
  const satisfied = questions.find((one) => one.measure === 'satisfied')
  const rating = ratings.get(satisfied?.id ?? '')
  if (rating !== undefined) joint['dissatisfied told'] = { '*': 1 }
  if (rating !== undefined && rating <= 2) {
    const told = items[questions.find((one) => one.measure === 'complained')?.id ?? '']
    joint['dissatisfied told'] = {
      '*': 1,
      dissatisfied: 1,
      ...(told?.['*'] ? { [told.yes ? '1' : '0']: 1 } : {}),
    }
  }
  return joint
}
