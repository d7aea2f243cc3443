/** Deciding about one story or comment; only about what whoever decides may read, and never in words that nobody wrote. */
import type { Context } from 'hono'
import { type CommentBody, longestReason, type StoryBody } from '#engine/wire-words.ts'
import { addedWord } from '#engine/words/only-shortened.ts'
import type { AppEnv } from '../env.ts'
import { RequestProblem } from '../problem.ts'
import { plainLimit } from './body-limits.ts'
import { definitionOf } from './owned-survey.ts'
import { readJson } from './read-body.ts'
import { type ReadWords, readQuestion, wordQuestions } from './read-words.ts'
import { waveWords } from './wave-words.ts'

const states = ['shown', 'hidden'] as const

/** Show a story to everybody, as it was written or shorter, or hide it. */
export async function decideStory(c: Context<AppEnv>): Promise<Response> {
  const body = (await readJson(c, plainLimit)) as unknown as StoryBody
  const { written, question, text: readable } = await choiceOf(c, body, 'story')
  const { survey } = definitionOf(c)
  const { state, text = readable } = body
  if (typeof text !== 'string' || text.trim() === '')
    throw new RequestProblem('bad-request', { detail: '«text» must be the story as it is to be told.' })
  const added = addedWord(written.text, text)
  if (added !== undefined)
    throw new RequestProblem('bad-request', {
      detail: `«${added}» does not stand there in the story. Leave words out, or put yours in [square brackets].`,
    })
  const decision = { response: written.response, question, state, text: text.trim() }
  if (!(await c.var.store.decideStory(survey.id, decision, c.var.now.getTime()))) throw gone()
  c.set('detail', `${body.wave}, ${question}: ${state}`)
  return c.json({ state })
}

/** Hide a comment for a reason, or show it again. */
export async function decideComment(c: Context<AppEnv>): Promise<Response> {
  const body = (await readJson(c, plainLimit)) as unknown as CommentBody
  const { written, question } = await choiceOf(c, body, 'text')
  const { survey } = definitionOf(c)
  const { state } = body
  const reason = typeof body.reason === 'string' ? body.reason.trim() : ''
  if (state === 'hidden' && (reason === '' || reason.length > longestReason))
    throw new RequestProblem('bad-request', {
      detail: `«reason» must say why, in at most ${longestReason} characters.`,
    })
  const decision = {
    response: written.response,
    question,
    state,
    reason: state === 'hidden' ? reason : null,
  }
  if (!(await c.var.store.decideComment(survey.id, decision, c.var.now.getTime()))) throw gone()
  c.set('detail', `${body.wave}, ${question}: ${state}`)
  return c.json({ state })
}

/** Find what a decision is about among what may be read now. */
async function choiceOf(
  c: Context<AppEnv>,
  { response, question: id, wave, state }: StoryBody | CommentBody,
  type: 'text' | 'story',
): Promise<ReadWords> {
  const { survey } = definitionOf(c)
  if (!states.includes(state))
    throw new RequestProblem('bad-request', { detail: `«state» must be ${states.join(' or ')}.` })
  const words = await waveWords(c, survey, wave ?? null)
  const question = wordQuestions(survey, type).find((one) => one.id === id)
  if (!question)
    throw new RequestProblem('bad-request', {
      detail: `«${id}» is no question of this survey that is answered by a ${type}.`,
    })
  const { read } = await readQuestion(c, words, question)
  const found = read.find(({ handle }) => handle === response)
  if (!found) throw gone()
  return found
}

function gone(): RequestProblem {
  return new RequestProblem('not-found', {
    detail:
      'This is not there any more: it was withdrawn or changed by whoever wrote it, or may not be read.',
  })
}
