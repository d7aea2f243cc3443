/** `POST /api/link`: what a personal link still can do, and what was answered by it; writes nothing. */
import type { Context } from 'hono'
import type { Answers } from '#engine/answers/answer.ts'
import { fittingAnswers } from '#engine/answers/fitting-answers.ts'
import { dayIn } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { type LinkResult, type LinkState, type OwnAnswers, tokenForm } from '#engine/wire.ts'
import { spokenBy } from '../access/respondent.ts'
import { sha256 } from '../access/secrets.ts'
import type { AppEnv } from '../env.ts'
import { isSealed } from '../jobs/publish.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { FoundLink } from '../store/store.ts'
import { plainLimit } from './body-limits.ts'
import { readJson } from './read-body.ts'

export const linkRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/link', policy: 'respondent', handle: showLink },
]

async function showLink(c: Context<AppEnv>): Promise<Response> {
  const { token, survey: asked } = await readJson(c, plainLimit)
  if (typeof token !== 'string' || (asked !== undefined && typeof asked !== 'string'))
    throw new RequestProblem('bad-request', {
      detail: '«token» must be the text of a link’s token, and «survey» a survey’s name where it is given.',
    })
  const found = tokenForm.test(token) ? await c.var.store.findLink(await sha256(token)) : null
  if (!found || (asked !== undefined && asked !== found.link.survey))
    throw new RequestProblem('not-allowed', {
      detail: 'This link is not known. Please open it again from the mail, whole.',
    })
  const definition = c.var.definitions.surveys.get(found.link.survey)
  if (!definition)
    throw new RequestProblem('not-found', { detail: `There is no survey «${found.link.survey}» any more.` })
  c.header('Cache-Control', 'no-store')
  return c.json(await resultOf(c, definition.survey, definition.named, found))
}

/** Tell what a link still can do, and what was answered by it; who may know that has shown its token. */
export async function resultOf(
  c: Context<AppEnv>,
  survey: Survey,
  named: readonly string[],
  { link, wave }: FoundLink,
): Promise<LinkResult> {
  const { store, definitions, now } = c.var
  const anonymous = survey.promise === 'anonymous' || wave?.promise === 'anonymous'
  const { response, draft } = anonymous
    ? { response: null, draft: null }
    : await store.readOwn(survey.id, link.wave, link.hash)
  const today = dayIn(definitions.timeZone, now)
  const state = (): LinkState | Promise<LinkState> => {
    if (link.state === 'passed-on') return 'passed-on'
    if (wave && isSealed(wave, today)) return 'closed'
    if (anonymous) return store.isSpent(link.hash).then((spent) => (spent ? 'spent' : link.state))
    return response ? 'answered' : link.state
  }
  const texts = Object.entries(link.attributes).filter(([name]) => named.includes(name))
  const sent = response && ownOf(survey, response)
  const unsent = draft && ownOf(survey, draft)
  return {
    state: await state(),
    survey: survey.id,
    role: link.role,
    language: spokenBy(survey, link.language),
    closesOn: wave?.closesOn ?? null,
    texts: Object.fromEntries(texts),
    ...(link.test ? { test: true } : {}),
    ...(draft && unsent ? { draft: { ...unsent, id: draft.id, revision: draft.revision } } : {}),
    ...(response && sent
      ? { response: { ...sent, id: response.id, state: response.state, receivedAt: response.receivedAt } }
      : {}),
  }
}

/** Give what today's pages can show of somebody's answers; those of a role that is no more have no page. */
function ownOf(
  survey: Survey,
  { role, answers, withhold }: { role: string; answers: Answers; withhold: boolean },
): OwnAnswers | undefined {
  if (!survey.roles.includes(role)) return undefined
  return { role, answers: fittingAnswers(survey, role, answers).answers, withhold }
}
