/** Gathering all that the figures of a wave are made of: tallies, accounts one after the other, and who was invited. */
import { type AccountClusters, readClusters } from '#engine/findings/clusters.ts'
import { weightingAttribute } from '#engine/findings/strata.ts'
import type { WaveSums } from '#engine/findings/wave-sums.ts'
import { dayIn, waveBefore } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import type { WaveStage } from '#engine/privacy/release.ts'
import { type CutTallies, pairTallies } from '#engine/privacy/withheld.ts'
import { account, cutParts, dayFamily, pairsCut, wholeCut } from '#engine/tally/cuts.ts'
import { emptyTally, type Tally } from '#engine/tally/tally.ts'
import type { KeyedTally, Store, WaveStanding } from '../store/store.ts'
import { goesThroughList } from './goes-through-list.ts'

/** Tallies of accounts, or of days, that are held at a time. */
const aPage = 500

/**
 * Gather the sums of a wave.
 *
 * While a long list is in the field, nothing is made of who was invited and when they were reminded.
 *
 * @param survey with the promise that was given when the wave began
 */
export async function gatherSums(
  store: Store,
  survey: Survey,
  standing: Pick<WaveStanding, 'wave' | 'invited'>,
  stage: WaveStage,
  timeZone: string,
): Promise<WaveSums> {
  const { wave } = standing
  const cuts = pairCuts(await store.waveTallies(survey.id, wave))
  const listed = await goesThroughList(store, survey.id, standing, stage)
  const reminder = listed ? await store.firstReminder(survey.id, wave) : null
  return {
    cuts,
    clusters: await clustersOf(store, survey, wave),
    ...(reminder === null
      ? {}
      : {
          days: await daysOf(store, survey, wave),
          // Days are told as the log tells them: of anonymous answers, in the programme's own time.
          reminded: dayIn(survey.promise === 'anonymous' ? timeZone : 'UTC', new Date(reminder)),
        }),
    listed: listed ? await store.listedGroups(survey.id, wave, weightingOf(survey)) : [],
    before: await waveBeforeOf(store, survey, wave, cuts),
  }
}

/** Guarded answers are weighted by role alone, which is what is told of them. */
function weightingOf(survey: Survey): string | null {
  return survey.promise === 'named' ? (weightingAttribute(survey) ?? null) : null
}

async function clustersOf(store: Store, survey: Survey, wave: string): Promise<AccountClusters | undefined> {
  if (survey.promise === 'anonymous' || !survey.attributes.includes(account)) return undefined
  const reader = readClusters(survey)
  for await (const tally of pagesOf(store, survey.id, wave, account)) reader.take(tally)
  return reader.done()
}

async function daysOf(store: Store, survey: Survey, wave: string): Promise<Map<string, CutTallies>> {
  const days: KeyedTally[] = []
  for await (const tally of pagesOf(store, survey.id, wave, dayFamily)) days.push(tally)
  return new Map([...pairCuts(days)].map(([cut, halves]) => [cutParts(cut)[dayFamily] ?? '', halves]))
}

async function* pagesOf(
  store: Store,
  survey: string,
  wave: string,
  of: Parameters<Store['tallyPage']>[2],
): AsyncGenerator<KeyedTally> {
  for (let after: KeyedTally['key'] | null = null; ; ) {
    const page: readonly KeyedTally[] = await store.tallyPage(survey, wave, of, after, aPage)
    yield* page
    const last = page.at(-1)
    if (!last || page.length < aPage) return
    after = last.key
  }
}

async function waveBeforeOf(
  store: Store,
  survey: Survey,
  wave: string,
  cuts: ReadonlyMap<string, CutTallies>,
): Promise<WaveSums['before']> {
  const before = waveBefore(survey.cadence, wave)
  if (before === undefined || !cuts.has(pairsCut(before))) return undefined
  const keys = [false, true].map((withheld) => ({ wave: before, cut: wholeCut, withheld }))
  const whole = pairCuts(await store.tallies(survey.id, keys)).get(wholeCut)
  return whole && { wave: before, whole }
}

function pairCuts(tallies: readonly KeyedTally[]): Map<string, CutTallies> {
  const pairs = new Map<string, { counted: Tally; withheld: Tally }>()
  for (const { key, tally } of tallies) {
    const pair = pairs.get(key.cut) ?? { counted: emptyTally(), withheld: emptyTally() }
    pairs.set(key.cut, { ...pair, [key.withheld ? 'withheld' : 'counted']: tally })
  }
  return new Map([...pairs].map(([cut, { counted, withheld }]) => [cut, pairTallies(counted, withheld)]))
}
