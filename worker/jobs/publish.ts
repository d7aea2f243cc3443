/** Publishing: from tallies to the snapshots that leaders read, by the survey's promise. */
import { mayReplace } from '#engine/findings/may-replace.ts'
import { waveSnapshots } from '#engine/findings/wave-snapshots.ts'
import { addDays, graceDays } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { release, type WaveStage } from '#engine/privacy/release.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import { thresholdsOf } from '#engine/privacy/thresholds.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import type { Rules } from '../definitions.ts'
import type { Store, WaveStanding } from '../store/store.ts'
import { countInvited } from './count-invited.ts'
import { gatherSums } from './gather-sums.ts'

/**
 * Publish every wave of a survey whose tallies, rules or stage have changed since it was published.
 *
 * @param today the day in the programme's time zone
 * @returns the waves that were published
 */
export async function publish(
  store: Store,
  rules: Rules,
  today: string,
  now: Date,
  timeZone = 'UTC',
): Promise<string[]> {
  const published: string[] = []
  for (const standing of await store.standings(rules.survey.id)) {
    if (await publishWave(store, rules, standing, { today, now, timeZone })) published.push(standing.wave)
  }
  return published
}

interface Clock {
  readonly today: string
  readonly now: Date
  readonly timeZone: string
}

async function publishWave(
  store: Store,
  rules: Rules,
  standing: WaveStanding,
  clock: Clock,
): Promise<boolean> {
  const { survey: asked, version } = rules
  const { today, now, timeZone } = clock
  const { wave } = standing
  // What was promised when a wave began is kept, even if the file promises less today.
  const survey: Survey = { ...asked, promise: stricterPromise(asked.promise, standing.promise) }
  const named = survey.promise === 'named'
  const stage = stageOf(standing, today)
  const tightened = !named && standing.promise === 'named'
  if (tightened && standing.published && !standing.published.version.endsWith(guarded)) {
    // What was told of named people must not stay on show under a promise that names nobody.
    await store.withdrawPublications(survey.id, wave)
    return publishWave(store, rules, { ...standing, published: null }, clock)
  }
  if (standing.number === 0 || (!named && stage === 'open')) return false
  const alone = named && stage === 'sealed' && withheldLeft(standing)
  const state = versionOf(version, standing, stage, { alone, named, tightened })
  const isCounted = standing.published !== null && standing.published.number >= standing.number
  if (isCounted && standing.published?.version === state) return false
  // Read first: whatever is counted meanwhile takes the number that would be taken here.
  const step = isCounted ? await nextStep(store, survey.id) : undefined
  const sums = await gatherSums(store, survey, standing, stage, timeZone)
  const made = waveSnapshots(survey, release(survey, sums.cuts, alone ? 'closed' : stage), sums)
  // Where the last answer was withdrawn, nothing must stay on show.
  const snapshots = named && made.length === 0 ? [{ cut: wholeCut, responses: 0, findings: [] }] : made
  if (!named && standing.published) {
    const published = await store.readPublications(survey.id, standing.wave)
    const { comments } = thresholdsOf(survey)
    if (!published.every((before) => mayReplace(before, snapshots, comments))) return false
  }
  const publishedAt = now.toISOString()
  const invited = await countInvited(store, survey, standing, stage, sums.cuts)
  return store.publish({
    survey: survey.id,
    wave,
    number: step?.number ?? standing.number,
    version: state,
    publishedAt,
    snapshots: snapshots.map((one) => (invited && one.cut === wholeCut ? { ...one, invited } : one)),
    responses: standing.responses,
    named,
    ...(step ? { step: step.taken } : {}),
  })
}

/**
 * Name the step after the last one. What is published by other rules, or at another stage, of the same sums as before takes
 * a number of its own, so that a number says the same for as long as it is kept.
 */
async function nextStep(store: Store, survey: string) {
  const { number, watermark, version } = await store.pending(survey, 0)
  return { number: number + 1, taken: { watermark, version: version ?? '' } }
}

/** Name what a publication is made by besides the tallies, so that it is known when it has to be made anew. */
function versionOf(
  rules: string,
  { withheld }: WaveStanding,
  stage: WaveStage,
  { alone, named, tightened }: Readonly<Record<'alone' | 'named' | 'tightened', boolean>>,
): string {
  const parts = [
    rules,
    stage,
    named && stage === 'sealed' && String(withheld),
    alone && withoutWithheld,
    tightened && guarded,
  ]
  return parts.filter((part) => part !== false).join(' ')
}

const withoutWithheld = 'without withheld'
/** Ends the version of what was published of a wave that was begun as a named one, and is not one by today's file. */
const guarded = 'guarded'

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
