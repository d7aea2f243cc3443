import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCertificate } from './certificate.ts'
import { startMailServer } from './mail-server.ts'
import { invite, noonIn, type Queued, queued } from './mailing.ts'

/** An address of this machine that the worker takes for another: only there a server must speak TLS. */
const elsewhere = '127.0.0.2'
const known = makeCertificate(elsewhere)
const unknown = makeCertificate(elsewhere)
const named = makeCertificate('localhost')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificates-'))
  await writeFile(join(folder, 'trusted.pem'), known.cert + named.cert)
  // Read once by the local runtime, before it is started for the first time.
  process.env.NODE_EXTRA_CA_CERTS = join(folder, 'trusted.pem')
})
afterAll(async () => {
  delete process.env.NODE_EXTRA_CA_CERTS
  await rm(folder, { recursive: true })
})

/** Let a mail go out by a server; gives the mail's row, and what arrived. */
async function sendBy(scheme: string, host: string, options: object): Promise<[Queued | undefined, number]> {
  const { openSite } = await import('./site.ts')
  const server = await startMailServer({}, options, host)
  const site = await openSite('.', { SMTP_URL: `${scheme}://${host}:${server.port}` })
  await invite(site, [{ address: 'ada@example.com' }])
  await site.tick(noonIn(1))
  const [mail] = await queued(site, 'ada@example.com')
  await site.stop()
  await server.stop()
  return [mail, server.received.length]
}

const startTls = { disabledCommands: ['AUTH'] }
const none = { disabledCommands: ['AUTH', 'STARTTLS'] }
const waiting = { state: 'due', tries: 0, error: expect.stringContaining('TLS') }

test('by smtps: a server whose certificate fits its name is sent to', async () => {
  const [mail, arrived] = await sendBy('smtps', 'localhost', { secure: true, ...named })
  expect([mail, arrived]).toMatchObject([{ state: 'sent' }, 1])
})

test('by smtps: a server with a certificate that nobody has signed gets no mail', async () => {
  const [mail, arrived] = await sendBy('smtps', 'localhost', {
    secure: true,
    ...makeCertificate('localhost'),
  })
  expect([mail, arrived]).toMatchObject([waiting, 0])
})

test('by smtps: a server with a certificate for another name gets no mail', async () => {
  const [mail, arrived] = await sendBy('smtps', '127.0.0.1', { secure: true, ...named })
  expect([mail, arrived]).toMatchObject([waiting, 0])
})

// Other systems have one address of their own.
test.runIf(process.platform === 'linux')(
  'by smtp: another machine is spoken to by TLS alone, and only where its certificate fits',
  async () => {
    expect(await sendBy('smtp', elsewhere, { ...startTls, ...known })).toMatchObject([{ state: 'sent' }, 1])
    expect(await sendBy('smtp', elsewhere, { ...startTls, ...unknown })).toMatchObject([waiting, 0])
    expect(await sendBy('smtp', elsewhere, none)).toMatchObject([waiting, 0])
  },
)
