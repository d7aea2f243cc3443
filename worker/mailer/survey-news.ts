/** What is new in one survey, for one leader's digest: counts, and the headlines that were published. Tells no answer. */
import { headlineSentences } from '#engine/findings/headline-sentences.ts'
import { allQuestions } from '#engine/logic/questions.ts'
import { addDays } from '#engine/logic/wave.ts'
import type { DigestSurvey } from '#engine/mail/digest-mail.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import type { Leader } from '#engine/programme.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import type { Definition } from '../definitions.ts'
import type { WaveStanding } from '../store/store.ts'
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
  const standing = (await store.standings(survey.id)).find(({ published }) => published)
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
    headlines: standing && isFresh ? await headlinesOf(desk, definition, standing) : [],
    address: resultsOf(site, survey.id),
  }
}

async function headlinesOf(
  { store, definitions }: Desk,
  { survey }: Definition,
  { wave }: WaveStanding,
): Promise<string[]> {
  const { snapshots } = await store.readSnapshots(survey.id, wave, [wholeCut])
  return snapshots.flatMap((snapshot) => headlineSentences(survey, snapshot, definitions.language))
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
