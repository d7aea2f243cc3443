import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Letter } from '#engine/mail/mail.ts'
import { openMailbox } from '#worker/mailer/mailbox.ts'
import { openStore } from '#worker/store/d1-store.ts'
import { makeWorld } from './world.ts'

const here = 'http://127.0.0.1:8787'
const world = makeWorld({ settings: { MAILER: 'mailbox' }, origin: here })
const store = openStore(env.DB)
const letter: Letter = {
  subject: 'How are we doing? <script>alert(1)</script>',
  html: '<!DOCTYPE html><html lang="en"><body><p><a href="https://surveys.example/s/pulse/">Start</a></p></body></html>',
  text: 'Start:\nhttps://surveys.example/s/pulse/?t=abc&refer=9\n<b>not bold</b>\n',
  to: { address: 'ada@example.com', name: 'Ada <img src=x>' },
  from: { address: 'surveys@hollinrime.example', name: 'Hollinrime' },
  messageId: 'one+two@surveys.example',
  headers: { 'Auto-Submitted': 'auto-generated', 'List-Id': '<pulse.surveys.example>' },
}
const address = `/mailbox/${encodeURIComponent(letter.messageId)}/`

beforeAll(async () => {
  await openMailbox(store, () => Date.parse('2026-11-22T10:00:00Z')).send(letter)
})

describe('nobody looks into the mailbox', () => {
  test.each([
    ['where mails leave the machine', { MAILER: 'smtp' }, here],
    ['where nothing is said about mails', {}, here],
    ['from another machine', { MAILER: 'mailbox' }, 'https://surveys.example'],
  ])('%s', async (_, settings, origin) => {
    const other = makeWorld({ settings, origin })
    for (const path of ['/mailbox/', address, `${address}html`])
      expect([path, (await other.send(path)).status]).toEqual([path, 404])
  })
})

describe('the mailbox', () => {
  test('lists what arrived, with nothing in a subject or a name that becomes a tag', async () => {
    const response = await world.send('/mailbox/')
    const page = await response.text()
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(page).toContain(
      `<a href="${address}" dir="auto">How are we doing? &lt;script&gt;alert(1)&lt;/script&gt;</a>`,
    )
    expect(page).toContain('ada@example.com')
    expect(page).not.toMatch(/<(?:script|img)/)
  })

  test('shows one mail as text, with its links, and its headers as they are', async () => {
    const page = await (await world.send(address)).text()
    expect(page).toContain(
      '<a href="https://surveys.example/s/pulse/?t=abc&amp;refer=9" target="_blank" rel="noopener">',
    )
    expect(page).toContain('&lt;b&gt;not bold&lt;/b&gt;')
    expect(page).toContain('Message-ID: &lt;one+two@surveys.example&gt;')
    expect(page).toContain('List-ID: &lt;pulse.surveys.example&gt;')
    expect(page).toContain(`<iframe src="${address}html"`)
    expect(page).not.toMatch(/<(?:script|img|b>)/)
  })

  test('its pages may do nothing but show their own style', async () => {
    for (const path of ['/mailbox/', address]) {
      const response = await world.send(path)
      const [, hash] =
        /style-src 'sha256-([^']+)'/.exec(response.headers.get('Content-Security-Policy') ?? '') ?? []
      const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(await response.text()) ?? []
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
      expect(hash).toBe(btoa(String.fromCharCode(...new Uint8Array(digest))))
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    }
  })

  test('the HTML part is shown in a sandbox, and its links open beside it', async () => {
    const response = await world.send(`${address}html`)
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/)
    expect(policy).not.toContain('allow-scripts')
    expect(await response.text()).toContain(
      '<a href="https://surveys.example/s/pulse/" target="_blank" rel="noopener">Start</a>',
    )
  })

  test('says so where there is no such mail', async () => {
    expect((await world.send('/mailbox/none@surveys.example/')).status).toBe(404)
  })
})
