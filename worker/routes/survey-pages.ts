/** `/s/…`: survey pages, and the forms they post without a script. A GET passes through to the built page. */
import type { Context } from 'hono'
import { checkResponse } from '#engine/answers/check-response.ts'
import { fromFields } from '#engine/answers/from-fields.ts'
import type { Issue } from '#engine/answers/issue.ts'
import { type InterfaceWords, interfaceWords } from '#engine/words/interface-words.ts'
import { incomingOf, respondentOf } from '../access/respondent.ts'
import { responseIdOf } from '../access/response-id.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { StoreUnavailable } from '../store/retry.ts'
import { builtPage } from './built-page.ts'
import { pageAgain } from './page-again.ts'
import { answersLimit, readForm } from './read-body.ts'

export const surveyPageRoutes: readonly Route[] = [
  { method: 'GET', path: '/s/*', policy: 'open', handle: builtPage },
  { method: 'POST', path: '/s/:survey/:role/', policy: 'respondent', handle: takeForm },
  { method: 'POST', path: '/s/:survey/:role/:language/', policy: 'respondent', handle: takeForm },
]

async function takeForm(c: Context<AppEnv>): Promise<Response> {
  const form = await readForm(c, answersLimit)
  const values = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  const language = languageOf(c)
  const words = interfaceWords(language)
  try {
    const issues = await accept(c, values, language)
    if (issues.length > 0) return pageAgain(await bare(c), values, issues, words)
    return c.redirect(endOf(c, 'thanks'), 303)
  } catch (error) {
    if (error instanceof RequestProblem && error.kind === 'closed') return c.redirect(endOf(c, 'closed'), 303)
    const notice = noticeOf(error, words)
    const page = notice && (await bare(c))
    if (!notice || !page?.ok) throw error
    return pageAgain(page, values, [], words, notice)
  }
}

/** Tell the language of the posted address, in which a survey's own is not named. */
function languageOf(c: Context<AppEnv>): string {
  const { survey = '', language } = c.req.param()
  const spoken = c.var.definitions.surveys.get(survey)?.survey.languages ?? []
  if (language === undefined) return spoken[0] ?? 'en'
  if (spoken.indexOf(language) < 1)
    throw new RequestProblem('not-found', { detail: `«${survey}» is not asked in «${language}».` })
  return language
}

/** Give the address of an end, in the language of the posted one. */
function endOf(c: Context<AppEnv>, end: 'thanks' | 'closed'): string {
  const { survey, language } = c.req.param()
  return language === undefined ? `/s/${survey}/${end}/` : `/s/${survey}/${end}/${language}/`
}

/** Whatever went wrong, a person with a form must not lose what was written into it. */
function noticeOf(error: unknown, words: InterfaceWords): { status: number; notice: string } | undefined {
  if (error instanceof StoreUnavailable) return { status: 503, notice: words.page.unavailable }
  if (error instanceof RequestProblem && error.kind === 'issues')
    return { status: 422, notice: words.page.nothing }
  if (error instanceof RequestProblem && error.kind === 'spent')
    return { status: 409, notice: words.page.spent }
  if (error instanceof RequestProblem && error.kind === 'not-allowed')
    return { status: 403, notice: words.page.link }
  return undefined
}

async function accept(
  c: Context<AppEnv>,
  values: (name: string) => readonly string[],
  language: string,
): Promise<readonly Issue[]> {
  const { survey: surveyId = '', role: pageRole = '' } = c.req.param()
  const { store, definitions, now } = c.var
  const token = c.req.query('t')
  const respondent = await respondentOf(store, definitions, now, { survey: surveyId, role: pageRole, token })
  const { survey, role, version } = respondent
  const reachable = token !== undefined && survey.promise !== 'anonymous'
  const checked = checkResponse(survey, role, fromFields(survey, role, values), reachable)
  if (!checked.ok) return checked.issues
  if (Object.keys(checked.answers).length === 0) throw new RequestProblem('issues')
  const anonymous = survey.promise === 'anonymous'
  const id = await responseIdOf(
    [surveyId, role, token ?? ''],
    checked.answers,
    anonymous,
    c.env.OWNER_KEY,
    now,
  )
  const seen = (values('_version')[0] ?? version).slice(0, 100)
  const given = { id, version: seen, language, withhold: values('_withhold').length > 0, seconds: 0 }
  const state = await store.accept(incomingOf(respondent, { ...given, answers: checked.answers }))
  if (state === 'spent') throw new RequestProblem('spent')
  return []
}

/** Fetch the page that was posted; assets answer no POST. */
async function bare(c: Context<AppEnv>): Promise<Response> {
  const url = new URL(c.req.url)
  return c.env.ASSETS.fetch(new Request(`${url.origin}${url.pathname}`))
}
