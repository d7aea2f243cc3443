/** What is new in one survey, for one leader's digest: counts, and the headlines that were published. Tells no answer. */
import type { Snapshot } from '#engine/findings/finding.ts'
import { headlineSentences } from '#engine/findings/headline-sentences.ts'
import { allQuestions } from '#engine/logic/questions.ts'
import { addDays, dayIn } from '#engine/logic/wave.ts'
import type { DigestSurvey } from '#engine/mail/digest-mail.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import type { Leader } from '#engine/programme.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import type { Definition } from '../definitions.ts'
import { publishedBefore } from '../jobs/published-before.ts'
import type { Store, WaveStanding } from '../store/store.ts'
import type { Desk } from './desk.ts'

/**
 * Say what is new in a survey.
 *
 * @param since first day that it tells of (ISO date)
 * @returns nothing where nobody answered and nothing was published since
 */
export async function newsOf(
  desk: Desk,
  { rights }: Leader,
  definition: Definition,
  since: string,
): Promise<DigestSurvey | undefined> {
  const { store, definitions, site } = desk
  const { survey } = definition
  const standings = (await store.standings(survey.id)).filter(({ published }) => published)
  const [standing] = standings
  const isFresh = (standing?.published?.publishedAt ?? '') >= since
  const stories = allQuestions(survey).flatMap(({ id, type }) => (type === 'story' ? [id] : []))
  const news = await store.newsOf(survey.id, since, stories)
  if (news.answers === 0 && !isFresh) return undefined
  const named = stricterPromise(survey.promise, standing?.promise ?? survey.promise) === 'named'
  const week = [Date.parse(since), Date.parse(addDays(since, 7))] as const
  return {
    title: titleOf(definition, definitions.language),
    answers: news.answers,
    // Of surveys that keep names back, what single people wrote in a week is nobody's to count.
    stories: named && rights.includes('comments') ? news.stories : 0,
    callbacks: rights.includes('callbacks') ? await store.callbacksBetween(survey.id, ...week) : 0,
    headlines: standing && isFresh ? await headlinesOf(desk, definition, standing, standings) : [],
    address: resultsOf(site, survey.id),
  }
}

async function headlinesOf(
  { store, definitions, now }: Desk,
  { survey }: Definition,
  standing: WaveStanding,
  standings: readonly WaveStanding[],
): Promise<string[]> {
  const { wave } = standing
  const snapshot = await wholeOf(store, survey.id, wave)
  if (!snapshot) return []
  const earlier = publishedBefore(standings, standing, dayIn(definitions.timeZone, now))
  const before = earlier && (await wholeOf(store, survey.id, earlier.wave))
  const between = before && { wave, before: { wave: earlier.wave, snapshot: before } }
  return headlineSentences(survey, snapshot, definitions.language, between)
}

async function wholeOf(store: Store, survey: string, wave: string): Promise<Snapshot | undefined> {
  const { snapshots } = await store.readSnapshots(survey, wave, [wholeCut])
  return snapshots[0]
}

/** Give a survey's title in a language, or in its own. */
export function titleOf({ survey, mail }: Definition, language: string): string {
  const own = survey.languages[0] ?? 'en'
  return (mail[language] ?? mail[own])?.title ?? survey.id
}

/** Give the address of a survey's results. */
export function resultsOf(site: string, survey: string): string {
  return `${site}/results/${survey}/`
}
