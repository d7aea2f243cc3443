/** Signing in as a test sees it: the form, the mailbox, the parts of the page; each test begins with neither link nor mail. */
import { env } from 'cloudflare:workers'
import PostalMime from 'postal-mime'
import { makeWorld } from './world.ts'

export const settings = { MAILER: 'mailbox' }
export const world = makeWorld({ settings })
export const begun = world.clock.now.getTime()
export const minute = 60_000
export const leader = 'all@example.com'
export const stranger = 'nobody@example.com'

/** Begin anew: no link, no session, no mail, and the clock where it was. */
export async function beginAnew(): Promise<void> {
  world.clock.now = new Date(begun)
  for (const table of ['sessions', 'mailbox']) await env.DB.prepare(`delete from ${table}`).run()
}

/** Fill in the form of the page. */
export function form(fields: Record<string, string>, headers: Record<string, string> = {}) {
  return { method: 'POST', body: new URLSearchParams(fields), headers }
}

/** Ask for a mail by the form. */
export function ask(
  fields: Record<string, string> = { email: leader },
  headers: Record<string, string> = {},
) {
  return world.send('/sign-in/', form(fields, headers))
}

/** Give the first cookie that a response sets, as a browser sends it back. */
export function cookieOf(response: Response): string {
  return response.headers.get('Set-Cookie')?.split(';', 1)[0] ?? ''
}

/** Press the button of a link's page. */
export function press(path: string, Cookie = ''): Promise<Response> {
  return world.send(path, { method: 'POST', headers: { Cookie } })
}

/** Read every mail of the mailbox, the newest first. */
export async function mails() {
  const kept = await world.store.keptMails(100)
  return Promise.all(
    kept.map(async ({ id }) => PostalMime.parse((await world.store.keptMail(id))?.raw ?? '')),
  )
}

/** Read the paths of the links in the mails, the newest first. */
export async function links(): Promise<string[]> {
  const found = (await mails()).map(({ text }) =>
    /https:\/\/survey\.example(\/sign-in\/\S+)/.exec(text ?? ''),
  )
  return found.map((match) => match?.[1] ?? '')
}

/** Open a page, and tell which parts of it are shown, in their order. */
export async function show(path: string, Cookie = ''): Promise<string[]> {
  return shown(await world.send(path, { headers: { Cookie } }))
}

/** Tell which parts of a page are shown. */
export async function shown(page: Response): Promise<string[]> {
  const parts: string[] = []
  const read = new HTMLRewriter().on('[data-part]:not([hidden])', {
    element(part) {
      parts.push(part.getAttribute('data-part') ?? '')
    },
  })
  await read.transform(page).text()
  return parts
}
