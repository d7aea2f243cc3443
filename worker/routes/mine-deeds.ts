/** What a link's holder can do: see what was answered, withdraw it, decline, or pass the link on. Nothing of it happens by a GET. */
import type { Context } from 'hono'
import { toFields } from '#engine/answers/to-fields.ts'
import { addressOf } from '#engine/links/address-of.ts'
import type { LinkResult } from '#engine/wire.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { sha256 } from '../access/secrets.ts'
import { tokenAfter } from '../access/token-after.ts'
import type { Definition } from '../definitions.ts'
import type { AppEnv } from '../env.ts'
import { erase } from '../jobs/erase.ts'
import type { Link } from '../store/store.ts'
import { wholePage } from './built-page.ts'
import { withToken } from './carried-token.ts'
import { resultOf } from './link.ts'
import { passedPage, refusal } from './mine-page.ts'
import { pageAgain } from './page-again.ts'

/** A link, what it still can do, and what was answered by it. */
export interface Own {
  readonly token: string
  readonly link: Link
  readonly definition: Definition
  readonly result: LinkResult
}

type Deed = (c: Context<AppEnv>, own: Own) => Promise<Response>

/** By the name that a button says. */
export const deeds: ReadonlyMap<string, Deed> = new Map([
  ['show', show],
  ['withdraw', withdraw],
  ['decline', decline],
  ['pass-on', passOn],
])

/** Show the survey page with what was answered, to be changed and sent again; where nothing was, lead to it. */
async function show(c: Context<AppEnv>, { token, definition, result }: Own): Promise<Response> {
  const { survey } = definition
  const { state, draft, response } = result
  if (state === 'passed-on' || state === 'spent') return refusal(c, state === 'spent' ? 'anonymous' : state)
  const language = languageOf(c, result, definition)
  const own = draft ?? response
  if (!own) {
    const role = survey.roles.includes(result.role) ? result.role : undefined
    const place = state === 'closed' ? state : role
    return c.redirect(withToken(addressOf(survey, place, language), token), 303)
  }
  const address = addressOf(survey, own.role, language)
  const fields = toFields(survey, own.role, own.answers)
  if (own.withhold) fields.push(['_withhold', 'yes'])
  const words = interfaceWords(language)
  const said = { begun: words.mine.begun, answered: words.answering.answered, closed: words.mine.closed }
  return pageAgain(
    await wholePage(c, address),
    (name) => fields.filter(([field]) => field === name).map(([, value]) => value),
    [],
    words,
    {
      status: 200,
      notice: said[state === 'closed' ? state : draft ? 'begun' : 'answered'],
      action: withToken(address, token),
    },
  )
}

async function withdraw(c: Context<AppEnv>, { token, link, definition, result }: Own): Promise<Response> {
  if (definition.survey.promise === 'anonymous' || result.state === 'spent') return refusal(c, 'anonymous')
  if (result.state === 'passed-on') return refusal(c, 'passed-on')
  await erase(c.var.store, definition, { chain: link.hash })
  return toEnd(c, token, 'withdrawn')
}

async function decline(c: Context<AppEnv>, { token, link, result: { state } }: Own): Promise<Response> {
  if (state === 'passed-on' || state === 'closed' || state === 'spent') return refusal(c, state)
  if (state === 'answered') return refusal(c, 'already')
  // What is said by a link for trying out is answered, and stays unwritten.
  if (!link.test) await c.var.store.declineLink(link.hash)
  return toEnd(c, token, 'declined')
}

/**
 * Give a new link in place of this one. It leads to the choice of roles: whoever is asked because they know better may well
 * have another role.
 *
 * Passed on already, the new link is shown once more until something is done with it.
 */
async function passOn(c: Context<AppEnv>, { token, link, definition, result }: Own): Promise<Response> {
  const { state } = result
  if (state === 'closed') return refusal(c, state)
  const next = await tokenAfter(token, c.env.LINK_KEY || c.env.OWNER_KEY)
  const hash = await sha256(next)
  if (state === 'passed-on') {
    if (!(await isUntouched(c, definition, hash))) return refusal(c, state)
  } else {
    const { survey, wave, role, language, attributes } = link
    const passed = await c.var.store.passOn(link.hash, { hash, survey, wave, role, language, attributes })
    if (!passed) return refusal(c, definition.survey.promise === 'anonymous' ? 'spent' : 'already')
  }
  const address = addressOf(definition.survey, undefined, languageOf(c, result, definition))
  return passedPage(c, new URL(withToken(address, next), c.req.url).href)
}

async function isUntouched(
  c: Context<AppEnv>,
  { survey, named }: Definition,
  hash: string,
): Promise<boolean> {
  const found = await c.var.store.findLink(hash)
  const result = found && (await resultOf(c, survey, named, found))
  return result?.state === 'open' && !result.draft
}

/** Lead back to the page of the link, which says by the address what was done. */
function toEnd(c: Context<AppEnv>, token: string, end: 'withdrawn' | 'declined'): Response {
  return c.redirect(`${withToken(c.req.path, token)}#${end}`, 303)
}

/** The language that was chosen for this page goes before the link's, where the survey speaks it. */
function languageOf(c: Context<AppEnv>, { language }: LinkResult, { survey }: Definition): string {
  return survey.languages.find((spoken) => spoken === c.req.param('language')) ?? language
}
