/** `/s/…`: survey pages, and the forms they post without a script. A GET asks no database and writes nothing. */
import type { Context } from 'hono'
import { fromFields } from '#engine/answers/from-fields.ts'
import { onceOffered } from '#engine/answers/once-offered.ts'
import { addressOf } from '#engine/links/address-of.ts'
import type { Survey } from '#engine/model.ts'
import { type InterfaceWords, interfaceWords } from '#engine/words/interface-words.ts'
import { responseIdOf } from '../access/response-id.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { StoreUnavailable } from '../store/retry.ts'
import { formLimit, plainLimit } from './body-limits.ts'
import { builtPage, mended, wholePage } from './built-page.ts'
import { tokenOf, withToken } from './carried-token.ts'
import { judge } from './judge.ts'
import { pageAgain } from './page-again.ts'
import { readForm } from './read-body.ts'
import { takeAnswers } from './take-answers.ts'
import { withFirstAnswer, withKeptLink } from './visited-page.ts'
import { wayElsewhere } from './way-elsewhere.ts'

export const surveyPageRoutes: readonly Route[] = [
  { method: 'GET', path: '/s/:survey/', policy: 'open', handle: showPage },
  { method: 'GET', path: '/s/:survey/:role/', policy: 'open', handle: showPage },
  { method: 'GET', path: '/s/:survey/:role/:language/', policy: 'open', handle: showPage },
  { method: 'POST', path: '/s/:survey/:role/', policy: 'respondent', handle: takeForm },
  { method: 'POST', path: '/s/:survey/:role/:language/', policy: 'respondent', handle: takeForm },
  { method: 'GET', path: '/s/*', policy: 'open', handle: showPage },
  { method: 'GET', path: '/S/*', policy: 'open', handle: showPage },
  { method: 'GET', path: '//s/*', policy: 'open', handle: showPage },
]

type Values = (name: string) => readonly string[]

async function showPage(c: Context<AppEnv>): Promise<Response> {
  return mended(c) ?? (await showVisited(c)) ?? builtPage(c)
}

async function showVisited(c: Context<AppEnv>): Promise<Response | undefined> {
  const survey = surveyOf(c)
  if (!survey) return undefined
  const { role = survey.languages[0] ?? '' } = c.req.param()
  if (survey.roles.includes(role)) return withFirstAnswer(c, survey, role)
  // In place of a role the choice of roles may name its language.
  return survey.languages.includes(role) ? withKeptLink(c) : undefined
}

async function takeForm(c: Context<AppEnv>): Promise<Response> {
  const language = languageOf(c)
  const words = interfaceWords(language)
  let form = new FormData()
  const values = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  try {
    const survey = surveyOf(c)
    form = await readForm(c, survey ? formLimit(survey) : plainLimit)
    const [to] = values('_to')
    if (to !== undefined) return await goElsewhere(c, to, values)
    await accept(c, values, language)
    return c.redirect(endOf(c, 'thanks'), 303)
  } catch (error) {
    if (error instanceof RequestProblem && error.kind === 'closed') return c.redirect(endOf(c, 'closed'), 303)
    const notice = noticeOf(error, words)
    const page = notice && (await bare(c))
    if (!notice || !page?.ok) throw error
    const issues = error instanceof RequestProblem ? (error.more.issues ?? []) : []
    return pageAgain(page, values, issues, words, notice)
  }
}

/** Show the same page in another language with every answer kept, or lead to another page; the link goes along. */
async function goElsewhere(c: Context<AppEnv>, to: string, values: Values): Promise<Response> {
  const survey = surveyOf(c)
  const address = withToken(wayElsewhere(to, survey?.id), tokenOf(c))
  const { role = '' } = c.req.param()
  const language = survey?.languages.find((spoken) => addressOf(survey, role, spoken) === to)
  if (language === undefined || !survey?.roles.includes(role)) return c.redirect(address, 303)
  const page = await wholePage(c, to)
  return pageAgain(page, values, [], interfaceWords(language), { status: 200, action: address })
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

/** Give the address of an end, in the language of the posted one; a link that can still do something goes along. */
function endOf(c: Context<AppEnv>, end: 'thanks' | 'closed'): string {
  const survey = surveyOf(c)
  if (!survey) throw new Error('nothing ends on a page of no survey')
  const token = survey.promise === 'anonymous' ? undefined : tokenOf(c)
  return withToken(addressOf(survey, end, languageOf(c)), token)
}

/** Whatever went wrong, a person with a form must not lose what was written into it, or be told how to find it again. */
function noticeOf(error: unknown, words: InterfaceWords): { status: number; notice: string } | undefined {
  if (error instanceof StoreUnavailable) return { status: 503, notice: words.page.unavailable }
  if (error instanceof RequestProblem && error.kind === 'issues') {
    const { page } = words
    return { status: 422, notice: error.more.issues ? page.issues : page.nothing }
  }
  if (error instanceof RequestProblem && error.kind === 'spent')
    return { status: 409, notice: words.page.spent }
  if (error instanceof RequestProblem && error.kind === 'not-allowed')
    return { status: 403, notice: words.page.link }
  if (error instanceof RequestProblem && error.kind === 'passed-on')
    return { status: 403, notice: words.answering['passed-on'] }
  if (error instanceof RequestProblem && error.kind === 'too-large')
    return { status: 413, notice: words.page['too-large'] }
  if (error instanceof RequestProblem && error.kind === 'bad-request')
    return { status: 400, notice: words.page.broken }
  return undefined
}

async function accept(c: Context<AppEnv>, values: Values, language: string): Promise<void> {
  const { survey: surveyId = '', role: pageRole = '' } = c.req.param()
  const token = tokenOf(c)
  await takeAnswers(c, { survey: surveyId, role: pageRole, token }, async (respondent) => {
    const { survey, role } = respondent
    const version = (values('_version')[0] ?? respondent.version).slice(0, 100)
    // A page from before a deployment has fields that today's rules know no more.
    const rules = version === respondent.version ? survey : onceOffered(survey, role)
    const part = values('_first').length > 0
    const { answers } = judge(respondent, { answers: fromFields(rules, role, values), version, part })
    const context = [surveyId, role, token ?? '']
    const anonymous = survey.promise === 'anonymous'
    const id = await responseIdOf(context, answers, anonymous, c.env.OWNER_KEY, c.var.now)
    return { id, part, version, language, withhold: values('_withhold').length > 0, seconds: 0, answers }
  })
}

/** Fetch the page that was posted, in a language that it has; assets answer no POST. */
async function bare(c: Context<AppEnv>): Promise<Response> {
  const { pathname } = new URL(c.req.url)
  const givenUp = c.req.param('language') !== undefined && languageInPath(c) === undefined
  return wholePage(c, givenUp ? pathname.replace(/[^/]+\/$/, '') : pathname)
}
