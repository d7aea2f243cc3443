/**
 * Links that sign a leader in, once: asked for by mail (ten minutes, in the browser that asked), or made by the owner (an
 * hour, in any). Which of the two, and whose, only the database knows; it never knows the token.
 */
import type { Context } from 'hono'
import type { Leader } from '#engine/programme.ts'
import { tokenForm } from '#engine/wire.ts'
import type { AppEnv } from '../env.ts'
import { findLeader } from './leader.ts'
import { dropOwnCookie, readOwnCookie, setOwnCookie } from './own-cookie.ts'
import { newToken, sha256 } from './secrets.ts'
import { openSession } from './session.ts'
import { sendSignIn } from './sign-in-mail.ts'

const minute = 60_000
const madeLife = 60 * minute
const askedLife = 10 * minute

/**
 * What a link can do here and now.
 *
 * - `good`: a press signs in
 * - `used`: it was used, has run out or gave way, or is none
 * - `elsewhere`: another browser asked for it; nothing is used up
 */
export type SignInState = 'good' | 'used' | 'elsewhere'

/** The sign-in page at which somebody asks: its path, and its language where that is not the programme's own. */
interface Door {
  readonly path: string
  readonly language?: string | undefined
}

/** Make a link for a leader, for whoever the owner gives it to; gives its token. */
export async function newSignIn(c: Context<AppEnv>, { email }: Leader): Promise<string> {
  const token = newToken()
  const expiresAt = c.var.now.getTime() + madeLife
  await c.var.store.addSignIn({ hash: await linkHash(token), email, expiresAt, browser: null })
  return token
}

/**
 * Bind the browser that asks, and send a link to the address if it is a leader's. All that depends on whose address it is
 * happens after the response, so neither what is answered nor when tells anything about it.
 *
 * @param next where to go once signed in
 * @param door where it was asked for
 */
export function askSignIn(c: Context<AppEnv>, address: string, next: string, door: Door): void {
  const carried = readOwnCookie(c, 'sign-in')
  // Whoever asks twice may use either mail.
  const secret = carried && tokenForm.test(carried) ? carried : newToken()
  setOwnCookie(c, 'sign-in', secret, askedLife / 1000)
  c.executionCtx.waitUntil(send(c, address, secret, next, door))
}

async function send(
  c: Context<AppEnv>,
  address: string,
  secret: string,
  next: string,
  { path, language = c.var.definitions.language }: Door,
): Promise<void> {
  // The response goes first: what is done for a leader must not delay it even by a thousandth of a second.
  await new Promise((resolve) => setTimeout(resolve, 0))
  const token = newToken()
  const [hash, browser] = await Promise.all([linkHash(token), browserHash(secret)])
  const leader = findLeader(c, address)
  if (!leader) return
  const now = c.var.now.getTime()
  const link = { hash, email: leader.email, expiresAt: now + askedLife, browser }
  try {
    if (await c.var.store.askSignIn(link, now))
      await sendSignIn(c, leader, { path: pathOf(path, token, next), minutes: askedLife / minute, language })
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: whoever asked is told the same in any case; only the log can know
    console.error(error)
  }
}

/**
 * Write the path of a link's page.
 *
 * @param door the page's own path
 */
export function pathOf(door: string, token: string, next: string): string {
  return `${door}?t=${encodeURIComponent(token)}&next=${encodeURIComponent(next)}`
}

/** Tell what a link can do in this browser; uses nothing up. */
export async function standingOf(c: Context<AppEnv>, token: string): Promise<SignInState> {
  return (await judge(c, token)).state
}

/** Use a link up and open a session, where it is good. */
export async function useSignIn(c: Context<AppEnv>, token: string): Promise<SignInState> {
  const { state, leader } = await judge(c, token)
  if (state !== 'good' || !leader) return state
  if (!(await openSession(c, await linkHash(token), leader.email))) return 'used'
  dropOwnCookie(c, 'sign-in')
  return 'good'
}

async function judge(
  c: Context<AppEnv>,
  token: string,
): Promise<{ state: SignInState; leader?: Leader | undefined }> {
  const link = tokenForm.test(token)
    ? await c.var.store.findSignIn(await linkHash(token), c.var.now.getTime())
    : null
  if (!link) return { state: 'used' }
  if (link.browser !== null) {
    const secret = readOwnCookie(c, 'sign-in')
    if (secret === undefined || (await browserHash(secret)) !== link.browser) return { state: 'elsewhere' }
  }
  const leader = findLeader(c, link.email)
  return leader ? { state: 'good', leader } : { state: 'used' }
}

function linkHash(token: string): Promise<string> {
  return sha256(`sign-in ${token}`)
}

function browserHash(secret: string): Promise<string> {
  return sha256(`browser ${secret}`)
}
