/** What is new in one survey, for one leader's digest: counts, and the headlines that were published. Tells no answer. */
import type { Snapshot } from '#engine/findings/finding.ts'
import { headlineSentences } from '#engine/findings/headline-sentences.ts'
import { allQuestions } from '#engine/logic/questions.ts'
import { addDays, dayIn } from '#engine/logic/wave.ts'
import type { DigestSurvey } from '#engine/mail/digest-mail.ts'
import type { PrivacyPromise } from '#engine/model.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import type { Leader, Right } from '#engine/programme.ts'
import { cutParts, wholeCut } from '#engine/tally/cuts.ts'
import { basesOf, rowsInScope } from '../access/scope.ts'
import type { Definition } from '../definitions.ts'
import { publishedBefore } from '../jobs/published-before.ts'
import type { Store, WaveStanding } from '../store/store.ts'
import type { Desk } from './desk.ts'

/**
 * Say what is new in a survey, of the answers in a leader's scope.
 *
 * @param since first day that it tells of (ISO date)
 * @returns nothing where nobody answered and nothing was published since
 */
export async function newsOf(
  desk: Desk,
  leader: Leader,
  definition: Definition,
  since: string,
): Promise<DigestSurvey | undefined> {
  const { store, definitions, site } = desk
  const { survey } = definition
  const standings = (await store.standings(survey.id)).filter(({ published }) => published)
  const [standing] = standings
  const isFresh = (standing?.published?.publishedAt ?? '') >= since
  const promise = stricterPromise(survey.promise, standing?.promise ?? survey.promise)
  const rows = rowsInScope(leader, promise)
  const stories = allQuestions(survey).flatMap(({ id, type }) => (type === 'story' ? [id] : []))
  // Where no single answers are in scope, how many came in a week would be told of a few.
  const news =
    rows === 'none'
      ? undefined
      : await store.newsOf(survey.id, since, stories, rows === 'all' ? undefined : rows)
  const bases = standing && isFresh ? await basesToldOf(desk, leader, definition, standing, standings) : []
  if (!news?.answers && (leader.only ? bases.length === 0 : !isFresh)) return undefined
  const may = (right: Right) => leader.rights.includes(right)
  const week = [Date.parse(since), Date.parse(addDays(since, 7))] as const
  const whole = bases.find(({ base }) => base === wholeCut)
  return {
    title: titleOf(definition, definitions.language),
    answers: news?.answers ?? null,
    // Of surveys that keep names back, what single people wrote in a week is nobody's to count.
    stories: promise === 'named' && may('comments') ? (news?.stories ?? 0) : 0,
    callbacks: may('callbacks') ? await callbacksOf(store, survey.id, leader, promise, week) : 0,
    headlines: whole?.headlines ?? [],
    parts: bases.flatMap(({ base, headlines }) =>
      base === wholeCut ? [] : [{ name: Object.values(cutParts(base)).join(', '), headlines }],
    ),
    address: resultsOf(site, survey.id),
  }
}

/**
 * Count those in a leader's scope who asked to be called between two moments (milliseconds since 1970).
 *
 * @param promise that holds for their wave
 */
export async function callbacksOf(
  store: Store,
  survey: string,
  leader: Leader,
  promise: PrivacyPromise,
  [from, before]: readonly [number, number],
): Promise<number> {
  const rows = rowsInScope(leader, promise)
  if (rows === 'none') return 0
  return store.callbacksBetween(survey, from, before, rows === 'all' ? undefined : basesOf(leader))
}

interface ToldBase {
  readonly base: string
  readonly headlines: readonly string[]
}

/** Say the headlines of each base of a leader's scope of which something is published. */
async function basesToldOf(
  { store, definitions, now }: Desk,
  leader: Leader,
  { survey }: Definition,
  standing: WaveStanding,
  standings: readonly WaveStanding[],
): Promise<ToldBase[]> {
  const { wave } = standing
  const bases = basesOf(leader)
  const { snapshots } = await store.readSnapshots(survey.id, wave, bases)
  const earlier = publishedBefore(standings, standing, dayIn(definitions.timeZone, now))
  const before = earlier ? (await store.readSnapshots(survey.id, earlier.wave, bases)).snapshots : []
  const found = (of: readonly Snapshot[], base: string) => of.find(({ cut }) => cut === base)
  return bases.flatMap((base) => {
    const [snapshot, then] = [found(snapshots, base), found(before, base)]
    if (!snapshot) return []
    const between = earlier && then && { wave, before: { wave: earlier.wave, snapshot: then } }
    return [{ base, headlines: headlineSentences(survey, snapshot, definitions.language, between) }]
  })
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
