/**
 * `/u/…`: being written to no more (RFC 8058). A GET shows buttons and changes nothing; a POST needs no cookie and no origin,
 * because whoever holds the token may.
 */
import type { Context } from 'hono'
import { readUnsubscribeToken } from '#engine/links/unsubscribe-token.ts'
import { isLanguage } from '#engine/words/languages.ts'
import { readUnsubscribe } from '../access/derived.ts'
import { todayIn } from '../access/today.ts'
import type { AppEnv } from '../env.ts'
import { whySuppressed } from '../mailer/why-not.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { StoreUnavailable } from '../store/retry.ts'
import type { Wish } from '../store/wish-store.ts'
import { plainLimit } from './body-limits.ts'
import { builtPage } from './built-page.ts'
import { readForm } from './read-body.ts'
import { refusedPage, unsubscribePage } from './unsubscribe-page.ts'

export const unsubscribeRoutes: readonly Route[] = ['/u/*', '/U/*'].flatMap((path): Route[] => [
  { method: 'GET', path, policy: 'mail', handle: showWish },
  { method: 'POST', path, policy: 'mail', handle: takeWish },
])

/** Somebody's link to all mails of a survey. */
interface Holder {
  readonly token: string
  readonly survey: string
  readonly person: string
}

async function showWish(c: Context<AppEnv>): Promise<Response> {
  const { pathname } = new URL(c.req.url)
  // The page as it was built says where the link is.
  if (/^\/u\/(?:[a-z]+\/)?$/.test(pathname)) return builtPage(c)
  return answered(c, async (holder) => {
    if (pathname !== `/u/${holder.token}`) return elsewhere(c, holder, 302)
    const wish = await c.var.store.readWish(holder.survey, holder.person)
    const language = languageOf(c, wish)
    const { token, survey } = holder
    return unsubscribePage(c, { token, language, title: titleOf(c, survey, language), ended: wish.ended })
  })
}

async function takeWish(c: Context<AppEnv>): Promise<Response> {
  const form = await readForm(c, plainLimit)
  const byProgram = String(form.get('List-Unsubscribe')).trim() === 'One-Click'
  const wish = byProgram ? 'survey' : form.get('_do')
  if (wish !== 'survey' && wish !== 'all' && wish !== 'again')
    throw new RequestProblem('bad-request', {
      detail: 'Send «List-Unsubscribe=One-Click», or «_do» as «survey», «all» or «again».',
    })
  return answered(c, async (holder) => {
    await (wish === 'again' ? writeAgain(c, holder) : end(c, holder, wish))
    // Mail programs follow no redirect (RFC 8058 §3.1); people come to where a reload sends nothing.
    // A place that is not named stays the one of the address before, and would say what was done then.
    if (!byProgram) return elsewhere(c, holder, 303, wish === 'again' ? '#again-done' : '#ended')
    c.header('Cache-Control', 'no-store')
    return c.text('You get no more mails about this survey.')
  })
}

async function end(c: Context<AppEnv>, { survey, person }: Holder, wish: 'survey' | 'all'): Promise<void> {
  const { store, definitions, now } = c.var
  const scope = wish === 'all' ? '*' : survey
  await store.suppress([person], scope, 'unsubscribed', todayIn(definitions.timeZone, now))
  await store.stopMails([person], scope, whySuppressed.unsubscribed)
}

async function writeAgain(c: Context<AppEnv>, { survey, person }: Holder): Promise<void> {
  const { store, definitions, now } = c.var
  const { unsubscribed, complained } = whySuppressed
  await store.writeAgain(survey, person, todayIn(definitions.timeZone, now), [unsubscribed, complained])
}

/** Let whoever holds a link have their answer; everybody else is told the same. */
async function answered(
  c: Context<AppEnv>,
  answer: (holder: Holder) => Promise<Response>,
): Promise<Response> {
  try {
    const { pathname } = new URL(c.req.url)
    const token = readUnsubscribeToken(pathname.slice('/u/'.length))
    const whose = token === undefined ? undefined : await readUnsubscribe(c.env, token)
    if (token === undefined || !whose) return await refusedPage(c, languageOf(c), 'unknown')
    return await answer({ token, ...whose })
  } catch (error) {
    if (error instanceof StoreUnavailable) return refusedPage(c, languageOf(c), 'failed')
    throw error
  }
}

/** Lead to the page of a link, in the language that it was asked for in. */
function elsewhere(c: Context<AppEnv>, { token }: Holder, status: 302 | 303, place = ''): Response {
  const asked = askedLanguage(c)
  c.header('Cache-Control', 'no-store')
  return c.redirect(`/u/${token}${asked === undefined ? '' : `?l=${asked}`}${place}`, status)
}

/** The language that was chosen on the page goes before the list's, and that before the programme's. */
function languageOf(c: Context<AppEnv>, wish?: Wish): string {
  return askedLanguage(c) ?? wish?.language ?? c.var.definitions.language
}

function askedLanguage(c: Context<AppEnv>): string | undefined {
  const asked = c.req.query('l')?.toLowerCase().slice(0, 2)
  return asked !== undefined && isLanguage(asked) ? asked : undefined
}

/** A survey that is no more is called by its name in addresses. */
function titleOf(c: Context<AppEnv>, survey: string, language: string): string {
  const { mail = {} } = c.var.definitions.surveys.get(survey) ?? {}
  return (mail[language] ?? Object.values(mail)[0])?.title ?? survey
}
