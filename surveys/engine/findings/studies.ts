/** What is worked out of several questions of the whole wave, or of who answered when; tells nothing of any group. */
import { indexMeasures } from '../logic/index-measures.ts'
import { allQuestions, singleOf } from '../logic/questions.ts'
import type { Survey } from '../model.ts'
import { thresholdsOf } from '../privacy/thresholds.ts'
import type { CutTallies } from '../privacy/withheld.ts'
import { answeredCount, peopleCount } from '../tally/counts.ts'
import { bucketFamily, cutFamily, cutName, pairsCut, wholeCut } from '../tally/cuts.ts'
import { correlationSums, driverSums, isRated, outcomeOf } from '../tally/driver-sums.ts'
import type { Tally } from '../tally/tally.ts'
import { coarsePairs } from './coarse-pairs.ts'
import { correlationsFinding } from './correlations-finding.ts'
import { driversFinding } from './drivers-finding.ts'
import type { Finding } from './finding.ts'
import { frameFinding } from './frame-finding.ts'
import { itemsOf } from './items-of.ts'
import { listedBy } from './listed.ts'
import { pairsFindings } from './pairs-findings.ts'
import { phasesFindings } from './phases-findings.ts'
import type { RoleStanding } from './role-groups.ts'
import { type Releases, strataOf } from './strata.ts'
import type { StudyFinding } from './study.ts'
import type { WaveSums } from './wave-sums.ts'
import { weightedFinding } from './weighted-finding.ts'

/**
 * Make all studies of a wave that may be told.
 *
 * In named waves they leave out what was withheld. In the others they are made only where the whole tells its
 * distributions, and never so that they could be taken from a figure to leave fewer people than a distribution needs.
 *
 * @param findings those of the whole
 * @example studiesOf(survey, releases, findings, sums).map(({ kind }) => kind) // ['drivers', 'correlations', 'pairs', …]
 */
export function studiesOf(
  survey: Survey,
  releases: Releases,
  findings: readonly Finding[],
  sums: WaveSums,
): StudyFinding[] {
  const guarded = survey.promise !== 'named'
  const { comments: fewest } = thresholdsOf(survey)
  if (guarded && (releases.get(wholeCut)?.responses ?? 0) < fewest) return []
  const tallyOf = ({ counted, both }: CutTallies) => (guarded ? both : counted)
  const buckets = [...sums.cuts]
    .filter(([cut]) => cutFamily(cut) === bucketFamily)
    .map(([, halves]) => tallyOf(halves).measures)
  const outcome = outcomeOf(survey)
  const rated = allQuestions(survey).filter(isRated).flatMap(itemsOf)
  const shown = rated.filter((item) => releases.get(wholeCut)?.items[item]?.shown === 'histogram')
  const of = (name: string) => buckets.flatMap((measures) => measures[name] ?? [])
  return [
    outcome === undefined
      ? []
      : [
          driversFinding(outcome, of(driverSums), performanceIn(survey, findings, shown), guarded) ?? [],
          correlationsFinding(outcome, of(correlationSums), shown, guarded) ?? [],
        ].flat(),
    pairs(survey, sums, tallyOf, guarded ? fewest : 0),
    phases(survey, sums, tallyOf),
    frame(survey, releases, sums, fewest) ?? [],
    weighted(survey, releases, findings, sums, fewest),
  ].flat()
}

/** Read means of rated items, which are told as they are, from 0 to 100. */
function performanceIn(survey: Survey, findings: readonly Finding[], shown: readonly string[]) {
  const scales = new Map(
    allQuestions(survey).flatMap((question) =>
      isRated(question) ? itemsOf(question).map((item) => [item, question] as const) : [],
    ),
  )
  return (item: string): number | undefined => {
    const scale = scales.get(item)
    const finding = findings.find((one) => one.kind === 'rated' && one.item === item)
    if (!scale || finding?.kind !== 'rated' || !shown.includes(item)) return undefined
    return ((finding.mean.value - scale.from) / (scale.to - scale.from)) * 100
  }
}

type TallyOf = (halves: CutTallies) => Tally

/** Of guarded answers, those of one wave alone must be enough, too, or none; and no sum of pairs’ own answers is told. */
function pairs(survey: Survey, { cuts, before }: WaveSums, tallyOf: TallyOf, fewest: number): StudyFinding[] {
  const halves = before && cuts.get(pairsCut(before.wave))
  const whole = cuts.get(wholeCut)
  if (!before || !halves || !whole || survey.promise === 'anonymous') return []
  const sides = [before.whole, whole].map(tallyOf)
  const mayTell = (item: string, n: number) =>
    n >= fewest &&
    sides.every((side) => {
      const left = baseIn(side, item) - n
      // Where nobody is left, the sum of all indexes would tell more than the index that is shown (`partial-answers.ts`).
      return fewest === 0 || (left === 0 && !indexMeasures.includes(item)) || left >= fewest
    })
  const told = pairsFindings(survey, before.wave, tallyOf(halves), mayTell)
  if (fewest === 0) return told
  return told.flatMap((one) => coarsePairs(survey, one, tallyOf(before.whole), tallyOf(whole)) ?? [])
}

function baseIn({ items, measures }: Tally, item: string): number {
  const sums = Object.hasOwn(measures, item) ? measures[item] : undefined
  return sums ? peopleCount(sums) : answeredCount(items[item] ?? {})
}

function phases(survey: Survey, { days, reminded }: WaveSums, tallyOf: TallyOf): StudyFinding[] {
  if (!days || reminded === undefined) return []
  const tallies = [...days].map(([day, halves]) => [day, tallyOf(halves)] as const)
  return phasesFindings(survey, new Map(tallies), reminded)
}

function frame(survey: Survey, releases: Releases, { listed }: WaveSums, fewest: number) {
  if (listed.length === 0) return undefined
  const guarded = survey.promise !== 'named'
  const counts = listedBy(listed, 'role')
  const roles = [...new Set([...survey.roles, ...counts.keys()])].map((role): RoleStanding => {
    const n = releases.get(cutName({ role }))?.responses
    return { role, n: n ?? 0, alone: guarded ? n !== undefined && n >= fewest : true }
  })
  const open = roles.reduce((sum, { n, alone }) => sum + (alone ? n : 0), 0)
  const left = (releases.get(wholeCut)?.responses ?? 0) - open
  const first = roles.findIndex(({ alone }) => !alone)
  // Those who are not told of by role are the rest, all of them together.
  const known = roles.map((role, at) => (role.alone ? role : { ...role, n: at === first ? left : 0 }))
  const asked = known.filter(({ role, n }) => n > 0 || (counts.get(role) ?? 0) > 0)
  return frameFinding(asked, counts, guarded ? fewest : fewestOpen)
}

/** Answers that a group needs where everything may be told. */
const fewestOpen = 5

function weighted(
  survey: Survey,
  releases: Releases,
  findings: readonly Finding[],
  { listed }: WaveSums,
  fewest: number,
): StudyFinding[] {
  return [singleOf(survey, 'referral'), singleOf(survey, 'comparison')].flatMap((question) => {
    const strata = question && strataOf(survey, question, releases, listed, fewest)
    if (!question || !strata) return []
    const plain = findings.find(({ item, kind }) => item === question.id && kind === question.type)
    const widening = plain && 'clustered' in plain ? plain.clustered?.deff : undefined
    return weightedFinding(question.id, strata, widening ?? 1) ?? []
  })
}
