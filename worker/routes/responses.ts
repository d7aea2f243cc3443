/** `POST /api/responses` and `POST /api/erase`: one person's answers, as the page's script sends them. */
import type { Context } from 'hono'
import { checkResponse } from '#engine/answers/check-response.ts'
import { responseIdForm, type SubmitBody, type SubmitResult } from '#engine/wire.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { incomingOf, respondentOf } from '../access/respondent.ts'
import { sha256 } from '../access/secrets.ts'
import type { AppEnv } from '../env.ts'
import { erase } from '../jobs/erase.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { answersLimit, plainLimit } from './body-limits.ts'
import { readJson } from './read-body.ts'

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
  const respondent = await respondentOf(c.var.store, c.var.definitions, c.var.now, body)
  const reachable = body.token !== undefined && respondent.survey.promise !== 'anonymous'
  const checked = checkResponse(respondent.survey, respondent.role, body.answers, reachable)
  // A page that was built from other rules cannot know what is wrong with its answers.
  const outdated = body.version !== respondent.version
  if (!checked.ok)
    throw new RequestProblem('issues', { issues: checked.issues, ...(outdated ? { outdated } : {}) })
  if (Object.keys(checked.answers).length === 0)
    throw new RequestProblem('issues', { detail: 'Nothing has been answered yet.' })
  const { id, replaces, version, withhold = false, seconds = 0 } = body
  // A page from before a deployment may speak a language that the survey has given up.
  const { languages } = respondent.survey
  const language = languages.includes(body.language) ? body.language : (languages[0] ?? 'en')
  const state = await c.var.store.accept(
    incomingOf(respondent, { id, replaces, version, language, withhold, seconds, answers: checked.answers }),
  )
  if (state === 'spent') throw new RequestProblem('spent')
  const result: SubmitResult = { id, state }
  return c.json(result, state === 'stored' ? 201 : 200)
}

/** Say what a page shows to a person as it comes in the language of that page. */
function inWordsOf(language: string, error: unknown): unknown {
  if (!(error instanceof RequestProblem)) return error
  const { page } = interfaceWords(language)
  if (error.kind === 'spent') return new RequestProblem('spent', { detail: page['reason-spent'] })
  if (error.kind === 'not-allowed') return new RequestProblem('not-allowed', { detail: page['reason-link'] })
  return error
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

/** Check the shape of a body; what it answers is judged later. */
function readSubmit(body: Record<string, unknown>): SubmitBody {
  const wrong = (field: string, needed: string) =>
    new RequestProblem('bad-request', { detail: `«${field}» must be ${needed}.` })
  for (const field of ['survey', 'role', 'language', 'version'] as const) {
    if (typeof body[field] !== 'string' || body[field].length > 100) throw wrong(field, 'a short text')
  }
  for (const field of ['id', 'replaces'] as const) {
    if (field === 'replaces' && body[field] === undefined) continue
    if (typeof body[field] !== 'string' || !responseIdForm.test(body[field]))
      throw wrong(field, '26 letters of Crockford base32')
  }
  // An empty or missing token is told apart from none at all: a link's holder must not slip in as anybody.
  if (body.token !== undefined && typeof body.token !== 'string')
    throw wrong('token', 'the text of a link’s token')
  const { answers, seconds, withhold } = body
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
    throw wrong('answers', 'an object by question')
  if (withhold !== undefined && typeof withhold !== 'boolean') throw wrong('withhold', 'true or false')
  if (seconds !== undefined && !(Number.isInteger(seconds) && Number(seconds) >= 0 && Number(seconds) < 1e7))
    throw wrong('seconds', 'a whole number of seconds')
  return body as unknown as SubmitBody
}
