/** What people wrote: stories to be told, comments to be hidden; shows of it what the promise lets an owner read. */
import type { Context } from 'hono'
import type { ToldStory, WordsList, WrittenComment } from '#engine/wire-words.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { decideComment, decideStory } from './decide-words.ts'
import { definitionOf } from './owned-survey.ts'
import { heldBack, type ReadWords, readQuestion, wordQuestions } from './read-words.ts'
import { waveWords } from './wave-words.ts'

export const wordsRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/words/:survey', policy: 'owner', door: 'words', handle: listWords },
  { method: 'POST', path: '/api/stories/:survey', policy: 'owner', door: 'words', handle: decideStory },
  { method: 'POST', path: '/api/comments/:survey', policy: 'owner', door: 'words', handle: decideComment },
]

async function listWords(c: Context<AppEnv>): Promise<Response> {
  const { survey } = definitionOf(c)
  const { store } = c.var
  const words = await waveWords(c, survey, c.req.query('wave'))
  const { wave } = words
  const stories: ToldStory[] = []
  const comments: WrittenComment[] = []
  let more = false
  for (const question of wordQuestions(survey, 'story')) {
    const found = await readQuestion(c, words, question)
    const decided = byResponse(await store.decidedStories(survey.id, question.id))
    more ||= found.more
    for (const one of found.read) {
      const { state = 'new', text: told = null } = decided.get(one.written.response) ?? {}
      stories.push({ ...writtenOf(one), language: one.written.language, state, told })
    }
  }
  const alone = c.req.query('only') === 'stories'
  for (const question of alone ? [] : wordQuestions(survey, 'text')) {
    const found = await readQuestion(c, words, question)
    const decided = byResponse(await store.decidedComments(survey.id, question.id))
    more ||= found.more
    for (const one of found.read) {
      const { state = 'shown', reason = null } = decided.get(one.written.response) ?? {}
      comments.push({ ...writtenOf(one), state, reason })
    }
  }
  const body: WordsList = { wave, stories, comments, held: heldBack(words), more }
  c.header('Cache-Control', 'private, no-store')
  return c.json(body)
}

function writtenOf({ handle, question, role, text }: ReadWords) {
  return { response: handle, question, role, text }
}

function byResponse<T extends { readonly response: string }>(decided: readonly T[]): Map<string, T> {
  return new Map(decided.map((one) => [one.response, one]))
}
