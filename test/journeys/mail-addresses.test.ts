import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMailServer } from './mail-server.ts'
import { invite, noonIn, read } from './mailing.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let server: Awaited<ReturnType<typeof startMailServer>>
beforeAll(async () => {
  server = await startMailServer()
  site = await openSite('.', { SMTP_URL: `smtp://127.0.0.1:${server.port}` })
})
afterAll(async () => {
  await site?.stop()
  await server?.stop()
})

/** As a list holds them, and as a server is told of them. */
const addresses = [
  ["o'brien+survey@firm.example", "o'brien+survey@firm.example"],
  ['{a}!#$%&*/=?^_`|~-b@firm.example', '{a}!#$%&*/=?^_`|~-b@firm.example'],
  ['"ada(byron)"@firm.example', '"ada(byron)"@firm.example'],
  // The server writes domains out again that came to it in ASCII.
  ['ada@köln.example', 'ada@köln.example'],
  ['jörg@firm.example', 'jörg@firm.example'],
  ['käthe@例え.example', 'käthe@例え.example'],
  [`${'a'.repeat(64)}@firm.example`, `${'a'.repeat(64)}@firm.example`],
] as const

test('an address with every oddity that is legal is written to as it is, once', async () => {
  await invite(
    site,
    addresses.map(([address]) => ({ address, name: 'Ada' })),
  )
  await site.tick(noonIn(1))
  const { mails = [] } = await site.everything()
  expect((mails as { error: string | null }[]).flatMap(({ error }) => error ?? [])).toEqual([])
  expect(server.received.map(({ to }) => to).toSorted()).toEqual(addresses.map(([, to]) => to).toSorted())
})

test.each([
  'Ada\r\nBcc: eve@elsewhere.example',
  'Ada\nX-Evil: yes\n\n<script>alert(1)</script>',
  'Ada" <eve@elsewhere.example>, "',
  '=?utf-8?q?Ada=0D=0ABcc:_eve@elsewhere.example?=',
  'Ada\u2028Bcc: eve@elsewhere.example\u202e',
])('a name is a name in the conversation, whatever it holds: %j', async (name) => {
  const address = `named-${server.received.length}@firm.example`
  const before = server.received.length
  const response = await invite(site, [{ address, name }]).then(
    () => 'taken',
    () => 'refused',
  )
  await site.tick(noonIn(1))
  const arrived = server.received.slice(before)
  if (response === 'refused') {
    expect(arrived).toEqual([])
    return
  }
  expect(arrived.map(({ to }) => to)).toEqual([address])
  const mail = await read(arrived[0] ?? { raw: '' })
  expect(mail.to?.map((to) => to.address)).toEqual([address])
  expect([mail.cc ?? [], mail.bcc ?? []]).toEqual([[], []])
  for (const forged of ['bcc', 'x-evil']) expect(mail.headers.has(forged)).toBe(false)
  expect(mail.html).not.toContain('<script')
})
