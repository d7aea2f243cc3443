/** What customers see of us beside what our own people say of themselves; takes neither for the truth. */
import { allQuestions } from '../logic/questions.ts'
import type { RatedQuestion, Survey } from '../model.ts'
import type { PerceptionGap, SureSide } from './compared.ts'
import { differenceOf } from './difference.ts'
import { type Figure, figureOf } from './figure-of.ts'
import type { Snapshot } from './finding.ts'
import { judgeTogether } from './judge-together.ts'
import { measuredOf } from './measured.ts'
import { sureSide } from './sure-side.ts'

/** A survey, and one snapshot of it. */
export interface Asked {
  readonly survey: Survey
  readonly snapshot: Snapshot
}

const care = 'care'

/**
 * Measure how far both sides lie apart, in the index of care and in every row of it that both are asked.
 *
 * Rows belong together by their ids, whatever their questions are called, as long as both are answered on one scale: the
 * two best of five answers are no counterpart to the two best of eleven. Beside the index stands how far our own people
 * say that they are cared for themselves (`received`), on the same scale from 0 to 100: the mean over its rows, with an
 * interval as wide as if everybody answered all rows alike.
 *
 * @param outside what customers were asked
 * @param inside what employees were asked, nobody of whom is a customer
 * @returns the index first, then rows in the order of the customers' survey, each judged among all of them
 * @example perceptionGaps(customers, sales)[0] // { item: 'care', difference: 14.2, verdict: { says: 'up' }, … }
 */
export function perceptionGaps(outside: Asked, inside: Asked): PerceptionGap[] {
  const own = rowsOf(inside.survey, care)
  const pairs = rowsOf(outside.survey, care).flatMap(({ row, item, question }) => {
    const mirrored = own.find((each) => each.row === row && sameScale(each.question, question))
    return mirrored === undefined ? [] : [{ item, mirrored: mirrored.item }]
  })
  const received = receivedCare(inside)
  return judgeTogether(
    [{ item: care, mirrored: care }, ...pairs].flatMap(({ item, mirrored }) => {
      const [theirs, ours] = [figureOf(outside.snapshot, item), figureOf(inside.snapshot, mirrored)]
      const gap = theirs && ours && gapOf(theirs, ours)
      return gap ? [{ item, ...gap, ...(item === care && received ? { received } : {}) }] : []
    }),
  )
}

function sameScale(one: RatedQuestion, other: RatedQuestion): boolean {
  return one.type === other.type && one.from === other.from && one.to === other.to
}

function gapOf(theirs: Figure, ours: Figure) {
  const [outside, inside] = [sureSide(theirs), sureSide(ours)]
  const [before, after] = [measuredOf(theirs), measuredOf(ours)]
  const difference = before && after && differenceOf(before, after)
  return outside && inside && difference && { ...difference, outside, inside }
}

function receivedCare({ survey, snapshot }: Asked): SureSide | undefined {
  const rows = rowsOf(survey, 'received').flatMap(({ item, question: { from, to } }) => {
    const finding = figureOf(snapshot, item)
    if (finding?.kind !== 'rated') return []
    const { value, low, high } = finding.mean
    if (low === null || high === null) return []
    const onHundred = (on: number) => ((on - from) / (to - from)) * 100
    return [{ n: finding.n, value: onHundred(value), low: onHundred(low), high: onHundred(high) }]
  })
  const answers = rows.reduce((sum, { n }) => sum + n, 0)
  if (answers === 0) return undefined
  const mean = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + row.n * of(row), 0) / answers
  const n = Math.max(...rows.map((row) => row.n))
  return { n, value: mean((row) => row.value), low: mean((row) => row.low), high: mean((row) => row.high) }
}

interface CareRow {
  readonly row: string
  readonly item: string
  readonly question: RatedQuestion
}

function rowsOf(survey: Survey, measure: string): CareRow[] {
  return allQuestions(survey).flatMap((question) => {
    if (question.measure !== measure || !('from' in question)) return []
    const rows = question.rows.filter(({ retired }) => !retired)
    return rows.map(({ id }) => ({ row: id, item: `${question.id}.${id}`, question }))
  })
}
