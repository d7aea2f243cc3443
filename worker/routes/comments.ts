/** `GET /api/comments/:survey`: what was written and may be read, with its themes; shows nothing that was hidden. */
import type { Context } from 'hono'
import type { Survey } from '#engine/model.ts'
import { maskerOf, withoutMasks } from '#engine/privacy/mask.ts'
import { thresholdsOf } from '#engine/privacy/thresholds.ts'
import { groupsOf, type RatingQuestion, ratingGroup, ratingQuestion } from '#engine/themes/rating-group.ts'
import { type StandingTerm, standingOut } from '#engine/themes/standing-out.ts'
import { taggerOf } from '#engine/themes/tagger.ts'
import { themesOf } from '#engine/themes/themes-of.ts'
import { writtenIn } from '#engine/themes/written-in.ts'
import type { CommentsList, NamedThemeShare, ReleasedComment } from '#engine/wire-comments.ts'
import { rowsInScope } from '../access/scope.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { definitionOf } from './owned-survey.ts'
import {
  heldBack,
  heldFromPart,
  heldPart,
  heldWords,
  type ReadWords,
  readQuestion,
  wordQuestions,
} from './read-words.ts'
import { seller, waveWords } from './wave-words.ts'

export const commentsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/comments/:survey',
    policy: 'leader',
    rights: ['comments'],
    handle: listComments,
  },
]

interface Tagged {
  readonly one: ReadWords
  readonly themes: readonly string[]
}

async function listComments(c: Context<AppEnv>): Promise<Response> {
  const definition = definitionOf(c)
  const { store, definitions, leader } = c.var
  const words = await waveWords(c, definition.survey, c.req.query('wave'))
  const { survey } = words
  const rows = rowsInScope(leader, survey.promise)
  const only = typeof rows === 'object' ? rows : undefined
  const rating = ratingQuestion(survey)
  const tag = taggerOf(definitions.themes)
  const tagged: Tagged[] = []
  let more = false
  for (const question of rows === 'none' ? [] : wordQuestions(survey, 'text')) {
    const found = await readQuestion(c, words, question, rating?.id, only)
    const decided = await store.decidedComments(survey.id, question.id)
    const hidden = new Set(decided.flatMap(({ response, state }) => (state === 'hidden' ? [response] : [])))
    more ||= found.more
    for (const one of found.read) {
      if (hidden.has(one.written.response)) continue
      // A theme must not tell the role of whoever is guarded: then it is by any of those that were asked.
      const roles = one.guarded ? question.roles : [one.written.role]
      tagged.push({ one, themes: tag({ text: one.text, language: one.written.language, roles }) })
    }
  }
  const body: CommentsList = {
    wave: words.wave,
    version: definitions.themes.version,
    comments: tagged.map((comment) => releasedOf(comment, rating)),
    ...summaryOf(c, survey, tagged, rating),
    held: rows === 'none' ? heldFromPart(words) : heldBack(words),
    holds: rows === 'none' ? heldPart(words) : heldWords(words),
    more,
  }
  c.header('Cache-Control', 'private, no-store')
  return c.json(body)
}

function releasedOf({ one, themes }: Tagged, rating: RatingQuestion | undefined): ReleasedComment {
  const { handle, question, text, role, guarded, written } = one
  return {
    response: handle,
    question,
    text,
    ...(guarded ? {} : { language: written.language }),
    themes,
    role,
    attributes: guarded ? null : withoutSeller(written.attributes),
    group: guarded ? null : (groupOf(one, rating) ?? null),
  }
}

/** Give the attributes of somebody who is named: one comment is no result about whoever sold. */
export function withoutSeller(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== seller))
}

function groupOf({ written }: ReadWords, rating: RatingQuestion | undefined) {
  return rating && ratingGroup(rating, written.rating)
}

/** Count themes, and find the words that stand out. */
function summaryOf(
  c: Context<AppEnv>,
  survey: Survey,
  tagged: readonly Tagged[],
  rating: RatingQuestion | undefined,
): { themes: NamedThemeShare[]; terms: StandingTerm[] } {
  const { themes } = c.var.definitions.themes
  const named = survey.promise === 'named'
  const guard = named ? undefined : thresholdsOf(survey)
  // Where the others stand there by name, the groups of the guarded would show by what is left.
  const told = (one: ReadWords) => (named && one.guarded ? undefined : groupOf(one, rating))
  const words = tagged.map(({ one, themes: its }) => {
    const group = told(one)
    return { one, person: one.handle, themes: its, ...(group ? { group } : {}) }
  })
  const groups = rating ? groupsOf[rating.type] : []
  const ids = themes.map(({ id }) => id)
  const names = new Map(themes.map((theme) => [theme.id, theme.names]))
  const shares = themesOf(words, ids, groups, guard).map((share) => ({
    ...share,
    names: names.get(share.theme) ?? {},
  }))
  const [worst, best] = [groups[0], groups.at(-1)]
  if (!worst || !best) return { themes: shares.toSorted(byCount), terms: [] }
  const unnamed = maskerOf({ people: peopleIn(c, tagged), accounts: [] })
  const terms = standingOut(
    words.map(({ one, ...word }) => ({
      ...word,
      text: withoutMasks(unnamed(one.text)),
      language: writtenIn(one.text, one.written.language, survey.languages),
    })),
    [worst, best],
    guard,
  )
  return { themes: shares.toSorted(byCount), terms }
}

/** Name those who must not be found among the words that stand out: nobody is ranked. */
function peopleIn(c: Context<AppEnv>, tagged: readonly Tagged[]): string[] {
  const sellers = tagged.map(({ one }) => one.written.attributes[seller] ?? '')
  return [...new Set([...c.var.definitions.leaders.map(({ name }) => name), ...sellers])]
}

function byCount(one: NamedThemeShare, other: NamedThemeShare): number {
  return other.count - one.count
}
