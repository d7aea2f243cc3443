/** The pages of the mailbox: a list, and one mail with both its parts and its headers. Reads no mail by itself. */
import { html, raw } from 'hono/html'
import type { KeptMail } from '../store/mail-store.ts'
import { style } from './mailbox-style.ts'

type Listed = Omit<KeptMail, 'raw'>

/** Say what these pages may do: show their own style and frames of their own, and nothing else. */
export async function pagePolicy(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
  return `default-src 'none'; style-src 'sha256-${hash}'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

/** Show the list, the newest first. */
export function listPage(mails: readonly Listed[], most: number, timeZone: string) {
  const entries = mails.map(
    (mail) => html`<li><a href="${addressOf(mail)}" dir="auto">${mail.subject}</a>
<span>${mail.recipient}</span> ${moment(mail, timeZone)}</li>`,
  )
  const told =
    mails.length === 0
      ? html`<p>Nothing has been sent yet. Mails arrive here as soon as they are due.</p>`
      : html`<ol>${entries}</ol>`
  const cut = mails.length === most ? html`<p>These are the newest ${most}.</p>` : ''
  return page(
    'Mailbox',
    html`<h1>Mailbox</h1>
<p>What would have been sent. Nothing leaves this machine.</p>
${told}${cut}`,
  )
}

/** Show one mail. */
export function mailPage(mail: KeptMail, text: string, timeZone: string) {
  const [head = ''] = mail.raw.split(/\r?\n\r?\n/, 1)
  return page(
    mail.subject,
    html`<p><a href="/mailbox/">Mailbox</a></p>
<h1 dir="auto">${mail.subject}</h1>
<p>To ${mail.recipient}, ${moment(mail, timeZone)}</p>
<iframe src="${addressOf(mail)}html" title="The mail as it looks" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<h2>As text</h2>
<pre dir="auto">${linked(text)}</pre>
<details><summary>Headers</summary><pre>${linked(head)}</pre></details>`,
  )
}

function page(title: string, body: ReturnType<typeof html>) {
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}

function addressOf({ id }: Pick<KeptMail, 'id'>): string {
  return `/mailbox/${encodeURIComponent(id)}/`
}

function moment({ arrivedAt }: Pick<KeptMail, 'arrivedAt'>, timeZone: string) {
  const date = new Date(arrivedAt)
  const shown = date.toLocaleString('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  return html`<time datetime="${date.toISOString()}">${shown}</time>`
}

/** Make the addresses in a text links; whatever else it holds stays text. */
function linked(text: string) {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, place) =>
      place % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noopener">${part}</a>` : part,
    )
}
