/** Publishing: from tallies to the snapshots that leaders read, by the survey's promise. */
import { mayReplace } from '#engine/findings/may-replace.ts'
import { snapshotOf } from '#engine/findings/snapshots.ts'
import { addDays, graceDays } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { release, type WaveStage } from '#engine/privacy/release.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import { thresholdsOf } from '#engine/privacy/thresholds.ts'
import { type CutTallies, pairTallies } from '#engine/privacy/withheld.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import { emptyTally, type Tally } from '#engine/tally/tally.ts'
import type { Rules } from '../definitions.ts'
import type { KeyedTally, Store, WaveStanding } from '../store/store.ts'
import { countInvited } from './count-invited.ts'

/**
 * Publish every wave of a survey whose tallies, rules or stage have changed since it was published.
 *
 * @param today the day in the programme's time zone
 * @returns the waves that were published
 */
export async function publish(store: Store, rules: Rules, today: string, now: Date): Promise<string[]> {
  const published: string[] = []
  for (const standing of await store.standings(rules.survey.id)) {
    if (await publishWave(store, rules, standing, today, now)) published.push(standing.wave)
  }
  return published
}

async function publishWave(
  store: Store,
  { survey: asked, version }: Rules,
  standing: WaveStanding,
  today: string,
  now: Date,
): Promise<boolean> {
  // What was promised when a wave began is kept, even if the file promises less today.
  const survey: Survey = { ...asked, promise: stricterPromise(asked.promise, standing.promise) }
  const named = survey.promise === 'named'
  const stage = stageOf(standing, today)
  if (standing.number === 0 || (!named && stage === 'open')) return false
  const sealed = named && stage === 'sealed'
  const alone = sealed && withheldLeft(standing)
  const state = [
    version,
    stage,
    ...(sealed ? [standing.withheld] : []),
    ...(alone ? [withoutWithheld] : []),
  ].join(' ')
  if (standing.published?.number === standing.number && standing.published.version === state) return false
  const tallies = await store.waveTallies(survey.id, standing.wave)
  const released = release(survey, pairCuts(tallies), alone ? 'closed' : stage)
  const made = released.map((part) => snapshotOf(survey, part))
  // Where the last answer was withdrawn, nothing must stay on show.
  const snapshots = named && made.length === 0 ? [{ cut: wholeCut, responses: 0, findings: [] }] : made
  if (!named && standing.published) {
    const published = await store.readPublications(survey.id, standing.wave)
    const { comments } = thresholdsOf(survey)
    if (!published.every((before) => mayReplace(before, snapshots, comments))) return false
  }
  const { wave, number } = standing
  const publishedAt = now.toISOString()
  const invited = await countInvited(store, survey, standing, stage, tallies)
  await store.publish({
    survey: survey.id,
    wave,
    number,
    version: state,
    publishedAt,
    snapshots: snapshots.map((made) => (invited && made.cut === wholeCut ? { ...made, invited } : made)),
    responses: standing.responses,
    oneADay: named,
  })
  return true
}

const withoutWithheld = 'without withheld'

/**
 * Tell whether withheld answers must stay out for good: one was taken back after all had been let in, and showing
 * the others again would show by the difference what it said.
 */
function withheldLeft({ published, withheld }: WaveStanding): boolean {
  const [, letIn] = / sealed (\d+)/.exec(published?.version ?? '') ?? []
  if (letIn === undefined || !published) return false
  return published.version.endsWith(withoutWithheld) || withheld !== Number(letIn)
}

/** Tell how far a wave has come. */
export function stageOf(wave: { readonly closesOn: string | null }, today: string): WaveStage {
  if (!isClosed(wave, today)) return 'open'
  return isSealed(wave, today) ? 'sealed' : 'closed'
}

/** Tell whether a wave takes no more answers that were begun now. */
export function isClosed({ closesOn }: { readonly closesOn: string | null }, today: string): boolean {
  return closesOn !== null && today >= closesOn
}

/** Tell whether a wave takes no more answers at all: the days for those that were begun in time are over, too. */
export function isSealed({ closesOn }: { readonly closesOn: string | null }, today: string): boolean {
  return closesOn !== null && today >= addDays(closesOn, graceDays)
}

function pairCuts(tallies: readonly KeyedTally[]): Map<string, CutTallies> {
  const pairs = new Map<string, { counted: Tally; withheld: Tally }>()
  for (const { key, tally } of tallies) {
    const pair = pairs.get(key.cut) ?? { counted: emptyTally(), withheld: emptyTally() }
    pairs.set(key.cut, { ...pair, [key.withheld ? 'withheld' : 'counted']: tally })
  }
  return new Map([...pairs].map(([cut, { counted, withheld }]) => [cut, pairTallies(counted, withheld)]))
}
