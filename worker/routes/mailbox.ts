/** Mails that were sent on this machine, shown on this machine as they would have arrived; what is in one runs nothing here. */
import type { Context } from 'hono'
import PostalMime from 'postal-mime'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { KeptMail } from '../store/mail-store.ts'
import { listPage, mailPage, pagePolicy } from './mailbox-pages.ts'
import { privatePage } from './private-page.ts'

export const mailboxRoutes: readonly Route[] = [
  { method: 'GET', path: '/mailbox/', policy: 'local', handle: listMails },
  { method: 'GET', path: '/mailbox/:id/', policy: 'local', handle: showMail },
  { method: 'GET', path: '/mailbox/:id/html', policy: 'local', handle: showHtml },
]

/** Mails on the list at most. */
const mostListed = 200

/** Links open beside the mailbox; nothing else may happen. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

async function listMails(c: Context<AppEnv>): Promise<Response> {
  const { store, definitions } = c.var
  const mails = await store.keptMails(mostListed)
  return answer(String(await listPage(mails, mostListed, definitions.timeZone)), await pagePolicy())
}

async function showMail(c: Context<AppEnv>): Promise<Response> {
  const mail = await foundMail(c)
  const { text = '' } = await PostalMime.parse(mail.raw)
  return answer(String(await mailPage(mail, text, c.var.definitions.timeZone)), await pagePolicy())
}

/** The HTML part by itself, for the frame that it is shown in. */
async function showHtml(c: Context<AppEnv>): Promise<Response> {
  const { html = '' } = await PostalMime.parse((await foundMail(c)).raw)
  const shown = new HTMLRewriter()
    .on('a', {
      element(link) {
        link.setAttribute('target', '_blank')
        link.setAttribute('rel', 'noopener')
      },
    })
    .transform(answer(html, mailPolicy))
  return shown
}

async function foundMail(c: Context<AppEnv>): Promise<KeptMail> {
  const mail = await c.var.store.keptMail(c.req.param('id') ?? '')
  if (!mail) throw new RequestProblem('not-found', { detail: 'There is no such mail in this mailbox.' })
  return mail
}

function answer(html: string, policy: string): Response {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }
  return privatePage(new Response(html, { headers }))
}
