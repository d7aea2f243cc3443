/** Folding the log into tallies: each row once, all or nothing, however many do it at the same time. */
import { closesOn, dayIn } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { openFolding } from '#engine/tally/folding.ts'
import type { Rules } from '../definitions.ts'
import { type FoldCommit, type Logged, type Pending, placeOf, type Store, type Wave } from '../store/store.ts'
import { newCallbacks } from './new-callbacks.ts'
import { type LoggedMove, peopleOf } from './people-of.ts'
import { recount } from './recount.ts'
import { sumsVersion } from './sums-version.ts'

/** Rows taken in one step; the store gives fewer where they are long, so that they fit into a worker's memory. */
const rowsAStep = 1_000
/** Steps lost to somebody else in a row before this run leaves the work to them. */
const mostLost = 20

/**
 * Fold every row past the watermark, and delete the drafts that they were sent from.
 *
 * @param told the moment for which new callbacks are noted; without it nobody is told, as of answers that are imported
 * @returns how many rows were folded here
 * @throws StoreUnavailable after which nothing is half done; the next run goes on
 */
export async function fold(
  store: Store,
  rules: Rules,
  timeZone: string,
  limit = rowsAStep,
  told?: Date,
): Promise<number> {
  const { survey } = rules
  let folded = 0
  for (let lost = 0; lost < mostLost; ) {
    const pending = await store.pending(survey.id, limit)
    if (isOutdated(rules, pending)) {
      if (!(await recount(store, rules, pending))) lost++
      continue
    }
    const last = pending.rows.at(-1)
    if (!last) break
    const waves = wavesOf(survey, timeZone, pending.rows)
    const moves = movesOf(pending)
    const step = await stepOf(store, rules, pending, moves, last.seq, waves)
    const hooks = told && newCallbacks(survey, moves.counted, pending.superseded, step.number, told)
    const takenBack = keptBack(moves.moves)
    if (await store.fold({ ...step, sent: pending.rows, takenBack, ...(hooks ? { hooks } : {}) })) {
      folded += pending.rows.length
      lost = 0
    } else lost++
  }
  return folded
}

/** Tell whether the tallies were made by other rules, so that nothing can be added to them or taken out. */
export function isOutdated(rules: Rules, pending: Pending): boolean {
  return pending.version !== null && pending.version !== sumsVersion(rules)
}

/** Compute a step: the tallies as they stand, with what is put in and taken out. */
export async function stepOf(
  store: Store,
  rules: Rules,
  { number, watermark: before }: Pending,
  { moves, erase }: { moves: readonly LoggedMove[]; erase: readonly number[] },
  watermark: number,
  waves: readonly Wave[],
): Promise<FoldCommit> {
  const { survey } = rules
  const folding = openFolding(survey)
  for (const { sign, response } of moves) folding.move(response, sign)
  for (const waves of await peopleOf(store, survey, moves, before, 'both')) folding.pair(waves)
  for (const { key, tally } of await store.tallies(survey.id, folding.keys())) folding.stand(key, tally)
  const tallies = [...folding.written().values()]
  const version = sumsVersion(rules)
  return { survey: survey.id, number: number + 1, watermark, version, tallies, erase, waves }
}

/** Of each place only the last row counts; earlier ones are taken out where they were in, and deleted. */
function movesOf({ rows, superseded }: Pending): { counted: Logged[]; moves: LoggedMove[]; erase: number[] } {
  const last = new Map(rows.map((row) => [placeOf(row), row.seq]))
  const counted = rows.filter((row) => last.get(placeOf(row)) === row.seq)
  const passedOver = rows.filter((row) => last.get(placeOf(row)) !== row.seq)
  const moves: LoggedMove[] = [
    ...superseded.map((response) => ({ sign: -1 as const, response })),
    ...counted.map((response) => ({ sign: 1 as const, response })),
  ]
  return { counted, moves, erase: [...superseded, ...passedOver].map(({ seq }) => seq) }
}

/** Name the waves in which somebody no longer wants to be shown by name: what showed them is then read no more. */
function keptBack(moves: readonly LoggedMove[]): string[] {
  const shown = moves.filter(({ sign, response }) => sign === -1 && !response.withhold)
  const places = new Set(shown.map(({ response }) => placeOf(response)))
  const back = moves.filter(
    ({ sign, response }) => sign === 1 && response.withhold && places.has(placeOf(response)),
  )
  return [...new Set(back.map(({ response }) => response.wave))]
}

/** A wave that was answered without an invitation begins on the day of its first answer. */
function wavesOf(survey: Survey, timeZone: string, rows: readonly Logged[]): Wave[] {
  const days = Map.groupBy(rows, ({ wave }) => wave)
  return [...days].map(([wave, answered]) => {
    const openedOn = firstDay(
      answered.map(({ receivedAt }) => receivedAt),
      timeZone,
    )
    return {
      wave,
      openedOn,
      closesOn: closesOn(survey, wave, openedOn, false) ?? null,
      invited: false,
      promise: survey.promise,
    }
  })
}

/** Give the first day of moments and days; to name the day of each moment would take longer than all the rest. */
function firstDay(received: readonly string[], timeZone: string): string {
  const [days, moments] = [true, false].map((day) => received.filter((at) => (at.length === 10) === day))
  const first = [days, moments].flatMap((all = []) => all.toSorted()[0] ?? [])
  return first.map((at) => (at.length === 10 ? at : dayIn(timeZone, new Date(at)))).toSorted()[0] ?? ''
}
