/** `/s/…`: survey pages, and the forms they post without a script. A GET passes through to the built page. */
import type { Context } from 'hono'
import { checkResponse } from '#engine/answers/check-response.ts'
import { fromFields } from '#engine/answers/from-fields.ts'
import type { Issue } from '#engine/answers/issue.ts'
import type { Survey } from '#engine/model.ts'
import { type InterfaceWords, interfaceWords } from '#engine/words/interface-words.ts'
import { incomingOf, respondentOf } from '../access/respondent.ts'
import { responseIdOf } from '../access/response-id.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { StoreUnavailable } from '../store/retry.ts'
import { formLimit, plainLimit } from './body-limits.ts'
import { builtPage } from './built-page.ts'
import { pageAgain } from './page-again.ts'
import { readForm } from './read-body.ts'

export const surveyPageRoutes: readonly Route[] = [
  { method: 'GET', path: '/s/*', policy: 'open', handle: builtPage },
  { method: 'POST', path: '/s/:survey/:role/', policy: 'respondent', handle: takeForm },
  { method: 'POST', path: '/s/:survey/:role/:language/', policy: 'respondent', handle: takeForm },
]

async function takeForm(c: Context<AppEnv>): Promise<Response> {
  const language = languageOf(c)
  const words = interfaceWords(language)
  let form = new FormData()
  const values = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  try {
    const survey = surveyOf(c)
    form = await readForm(c, survey ? formLimit(survey) : plainLimit)
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

function surveyOf(c: Context<AppEnv>): Survey | undefined {
  return c.var.definitions.surveys.get(c.req.param('survey') ?? '')?.survey
}

/** Tell the language of the posted address; a survey's own where that has been given up since the page was opened. */
function languageOf(c: Context<AppEnv>): string {
  return languageInPath(c) ?? surveyOf(c)?.languages[0] ?? 'en'
}

/** A survey's own language is not named in its addresses. */
function languageInPath(c: Context<AppEnv>): string | undefined {
  return surveyOf(c)
    ?.languages.slice(1)
    .find((spoken) => spoken === c.req.param('language'))
}

/** Give the address of an end, in the language of the posted one. */
function endOf(c: Context<AppEnv>, end: 'thanks' | 'closed'): string {
  const language = languageInPath(c)
  return `/s/${c.req.param('survey')}/${end}/${language === undefined ? '' : `${language}/`}`
}

/** Whatever went wrong, a person with a form must not lose what was written into it, or be told how to find it again. */
function noticeOf(error: unknown, words: InterfaceWords): { status: number; notice: string } | undefined {
  if (error instanceof StoreUnavailable) return { status: 503, notice: words.page.unavailable }
  if (error instanceof RequestProblem && error.kind === 'issues')
    return { status: 422, notice: words.page.nothing }
  if (error instanceof RequestProblem && error.kind === 'spent')
    return { status: 409, notice: words.page.spent }
  if (error instanceof RequestProblem && error.kind === 'not-allowed')
    return { status: 403, notice: words.page.link }
  if (error instanceof RequestProblem && error.kind === 'too-large')
    return { status: 413, notice: words.page['too-large'] }
  if (error instanceof RequestProblem && error.kind === 'bad-request')
    return { status: 400, notice: words.page.broken }
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

/** Fetch the page that was posted, in a language that it has; assets answer no POST. */
async function bare(c: Context<AppEnv>): Promise<Response> {
  const { origin, pathname } = new URL(c.req.url)
  const givenUp = c.req.param('language') !== undefined && languageInPath(c) === undefined
  const path = givenUp ? pathname.replace(/[^/]+\/$/, '') : pathname
  return c.env.ASSETS.fetch(new Request(`${origin}${path}`))
}
