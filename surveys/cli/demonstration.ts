/** Making up answers, so that a fresh copy shows something, the same every time; only their free texts say that they are made up, so they must never stand among real ones. */
import { type Answer, type Answers, type Chosen, type ItemAnswer, other } from '#engine/answers/answer.ts'
import { checkResponse } from '#engine/answers/check-response.ts'
import { asked } from '#engine/logic/asked.ts'
import { forRole } from '#engine/logic/questions.ts'
import type { ChoiceQuestion, NumberQuestion, Question, Survey } from '#engine/model.ts'
import type { ImportRow } from '#engine/wire.ts'
import { madeUpCall, madeUpComment, madeUpOption, madeUpStory } from './demonstration-words.ts'
import { rowId } from './row-id.ts'

/** A number from 0 to 1. */
type Random = () => number

const fewPeople = 46
const regions = ['North', 'South', 'Gulf']
/** The teams of these regions. */
const teams = ['Harbour', 'Inland', 'Gulf']
const accounts = 17

/**
 * Make up the answers of one wave; those that the survey's own rules would refuse are left out.
 *
 * @param key the owner's key, under which rows are named; the answers do not depend on it
 * @param lean how content the made-up people are, from −1 to 1
 * @param people who are made up
 */
export function demonstrationRows(
  key: string,
  survey: Survey,
  wave: string,
  lean: number,
  people = fewPeople,
): ImportRow[] {
  const random = randomFrom(`${survey.id} ${wave}`)
  const rows = Array.from({ length: people }, (_, index) => {
    const role = survey.roles[index % survey.roles.length] ?? ''
    // One mood a person: answers of the same person hang together, as they do in life.
    const mood = lean + normal(random) * 0.8
    const answers = answer(survey, role, mood, random)
    const attributes = attributesOf(survey, index)
    const id = rowId(key, 'demonstration', survey.id, wave, String(index))
    return { id, role, wave, attributes, answers }
  })
  return rows.filter(
    ({ role, answers }) => Object.keys(answers).length > 0 && checkResponse(survey, role, answers).ok,
  )
}

/** Where somebody is: one region, its team, and one of an uneven number of accounts, so that roles meet in each. */
function attributesOf({ attributes }: Survey, index: number): Record<string, string> {
  const place = index % regions.length
  const values = {
    region: regions[place] ?? '',
    team: teams[place] ?? '',
    account: `Account ${(index % accounts) + 1}`,
  }
  return Object.fromEntries(Object.entries(values).filter(([name]) => attributes.includes(name)))
}

function answer(survey: Survey, role: string, mood: number, random: Random): Answers {
  const answers: Record<string, Answer> = {}
  for (const page of survey.pages) {
    for (const { id } of page.questions) {
      // Asked one by one, because what was answered decides what is asked next.
      const question = asked(survey, role, answers).questions.find((candidate) => candidate.id === id)
      const skips = random() <= 0.06 && question?.required !== 'yes'
      const given = question && !skips ? answerTo(question, role, mood, random) : undefined
      if (given !== undefined) answers[id] = given
    }
  }
  return answers
}

function answerTo(question: Question, role: string, mood: number, random: Random): Answer | undefined {
  if (question.rows.length === 0) return itemTo(question, role, mood, random)
  const rows: Record<string, ItemAnswer> = {}
  for (const { id } of forRole(question.rows, role)) {
    const own = itemTo(question, role, mood + normal(random) * 0.5, random)
    if (own === null || typeof own === 'number' || typeof own === 'string') rows[id] = own
  }
  return rows
}

function itemTo(question: Question, role: string, mood: number, random: Random): Answer | undefined {
  if (question.cannotSay && random() < 0.12) return null
  const needed = question.required === 'yes'
  const place = 1 / (1 + Math.exp(-(mood + 0.6 + normal(random) * 0.7)))
  switch (question.type) {
    case 'referral':
      return Math.round(10 * Math.sqrt(place))
    case 'agree':
    case 'frequency':
    case 'scale':
      return Math.round(question.from + place * (question.to - question.from))
    case 'comparison':
      return place > 0.62 ? 'better' : place > 0.35 ? 'same' : 'worse'
    case 'choice':
      return pick(question, role, random)[0]
    case 'choices':
      return pick(question, role, random).slice(
        0,
        Math.min(question.atMost ?? 2, 1 + Math.floor(random() * 3)),
      )
    case 'rank':
      return pick(question, role, random).slice(0, question.atMost ?? 3)
    case 'number':
      return numberAt(question, place)
    case 'text':
      return random() < 0.35 || needed ? madeUpComment(mood, random) : undefined
    case 'story':
      return random() < 0.15 || needed ? { text: madeUpStory(random), consent: random() < 0.6 } : undefined
    case 'callback':
      return random() < 0.08 ? { text: madeUpCall(random), consent: true } : undefined
    case 'note':
      return undefined
    default:
      return question satisfies never
  }
}

/** Give the number at a place from 0 to 1 between the ends; a whole one where there is one. */
function numberAt({ min, max }: NumberQuestion, place: number): number {
  const from = min ?? (max === undefined || max > 0 ? 0 : max - 100)
  const to = max ?? from + 100
  const meant = from + place * (to - from)
  const whole = Math.round(meant)
  if (whole >= from && whole <= to) return whole
  const hundredths = Math.round(meant * 100) / 100
  if (hundredths >= from && hundredths <= to) return hundredths
  return hundredths < from ? from : to
}

function pick(question: ChoiceQuestion, role: string, random: Random): Chosen[] {
  const own: Chosen[] =
    question.other && random() < 0.08 ? [{ option: other, text: madeUpOption(random) }] : []
  // Squared, so that the first options are chosen more often than the last.
  const chosen = forRole(question.options, role)
    .map(({ id }, index) => ({ id, weight: random() ** 2 + index * 0.08 }))
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ id }) => id)
  return [...own, ...chosen]
}

/** Mulberry32, seeded by a text (FNV-1a). */
function randomFrom(seed: string): Random {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
