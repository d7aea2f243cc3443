/** Everything that one published cut says beside others, put together; reads nothing and words nothing. */
import type { ComparedBody } from '../wire-compared.ts'
import { alignmentOf } from './alignment.ts'
import { benchmarksBeside } from './benchmarks-beside.ts'
import { breakdownsOf } from './breakdowns-of.ts'
import { chosenBeside } from './chosen-beside.ts'
import type { PublishedWave } from './compared.ts'
import type { ComparedAsked, Lookup } from './compared-asked.ts'
import { competitorsOf } from './competitors.ts'
import type { Snapshot } from './finding.ts'
import { itemsInFamilies } from './items-in-families.ts'
import { notYet } from './not-yet.ts'
import { gapsOf, guessesBeside } from './other-side.ts'
import { pooledHeadline } from './pooled-headline.ts'
import { promiseMoves } from './promise-moves.ts'
import { reasonsByRole } from './reasons-by-role.ts'
import { targetsHeld } from './targets-held.ts'
import { trendsOf } from './trend.ts'
import type { Trend } from './trended.ts'
import { scoreBounds, silentOf } from './who-is-silent.ts'

/** Without what the publication itself is called. */
export type Compared = Omit<ComparedBody, 'survey' | 'wave' | 'cut' | 'number' | 'publishedAt'>

/**
 * Set a cut beside everything that it can be compared with.
 *
 * @param lookup finds what `wantedSnapshots` lists
 * @param attributeCuts cuts of the same wave by single attributes, with their headlines at least
 * @returns `undefined` where the cut is not published
 * @example comparedOf(asked, lookup, [])?.trends[0]?.item // 'refer'
 */
export function comparedOf(
  asked: ComparedAsked,
  lookup: Lookup,
  attributeCuts: readonly Snapshot[],
): Compared | undefined {
  const { survey, wave, cut, waves } = asked
  const shown = lookup({ survey: survey.id, wave, cut })
  if (!shown) return undefined
  const published = waves.flatMap((one): PublishedWave[] => {
    const snapshot = lookup({ survey: survey.id, wave: one.wave, cut })
    return snapshot ? [{ ...one, snapshot }] : []
  })
  const families = itemsInFamilies(survey)
  const [headlines] = families
  return {
    trends: published.length < 2 ? [] : families.flatMap((items) => trendsTold(asked, published, items)),
    pooled: headlines.flatMap((item) => pooledHeadline(survey, published, item) ?? []),
    breakdowns: breakdownsOf(asked, lookup, attributeCuts),
    targets: targetsHeld(asked, lookup),
    gaps: gapsOf(asked, lookup),
    calibrations: guessesBeside(asked, lookup),
    alignment: alignmentOf(survey, shown) ?? null,
    reasons: reasonsByRole(asked, lookup),
    silent: silentOf(asked, lookup),
    bounds: scoreBounds(asked, lookup),
    benchmarks: benchmarksBeside(asked, shown),
    competitors: competitorsOf(survey, shown),
    notYet: notYet(survey, shown),
    promises: promiseMoves(asked, lookup),
    beside: chosenBeside(asked, lookup),
  }
}

/** Into a wave that is open no step is told: whoever looks again and again will once see one by chance. */
function trendsTold({ survey, waves }: ComparedAsked, published: readonly PublishedWave[], items: string[]) {
  const isOpen = (wave: string) => waves.some((one) => one.wave === wave && !one.closed)
  return trendsOf(survey, published, items).map(
    (trend): Trend => ({
      ...trend,
      stretches: trend.stretches.map((stretch) => ({
        ...stretch,
        steps: stretch.steps.filter(({ to }) => !isOpen(to)),
      })),
    }),
  )
}
