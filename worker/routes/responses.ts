/** `POST /api/responses` and `POST /api/erase`: one person's answers, as the page's script sends them. */
import type { Context } from 'hono'
import { responseIdForm, type SubmitBody, type SubmitResult } from '#engine/wire.ts'
import { spokenBy } from '../access/respondent.ts'
import { sha256 } from '../access/secrets.ts'
import type { AppEnv } from '../env.ts'
import { erase } from '../jobs/erase.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { answersLimit, plainLimit } from './body-limits.ts'
import { inWordsOf } from './in-words-of.ts'
import { judge } from './judge.ts'
import { readSubmit } from './read-answers.ts'
import { readJson } from './read-body.ts'
import { takeAnswers } from './take-answers.ts'

export const responseRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/responses', policy: 'respondent', handle: submit },
  { method: 'POST', path: '/api/erase', policy: 'respondent', handle: withdraw },
]

async function submit(c: Context<AppEnv>): Promise<Response> {
  const body = readSubmit(await readJson(c, answersLimit))
  try {
    return await take(c, body)
  } catch (error) {
    throw inWordsOf(body.language, error)
  }
}

async function take(c: Context<AppEnv>, body: SubmitBody): Promise<Response> {
  const { id, replaces, part, version, withhold = false, seconds = 0 } = body
  let left: readonly string[] = []
  const state = await takeAnswers(c, body, (respondent) => {
    const judged = judge(respondent, body)
    left = judged.left
    const language = spokenBy(respondent.survey, body.language)
    return { id, replaces, part, version, language, withhold, seconds, answers: judged.answers }
  })
  const result: SubmitResult = { id, state, ...(left.length > 0 ? { left } : {}) }
  return c.json(result, state === 'stored' ? 201 : 200)
}

async function withdraw(c: Context<AppEnv>): Promise<Response> {
  const { survey: name, id, token } = await readJson(c, plainLimit)
  const definition = typeof name === 'string' ? c.var.definitions.surveys.get(name) : undefined
  if (!definition) throw new RequestProblem('not-found', { detail: `There is no survey «${name}».` })
  const { survey } = definition
  const byLink = typeof token === 'string' && survey.promise !== 'anonymous'
  if (!byLink && !(typeof id === 'string' && responseIdForm.test(id)))
    throw new RequestProblem('bad-request', {
      detail: '«id» must be the response’s own, or «token» its link’s.',
    })
  const erased = await erase(
    c.var.store,
    definition,
    byLink ? { chain: await sha256(token) } : { id: String(id) },
  )
  return c.json({ erased })
}
