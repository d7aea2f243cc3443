/**
 * Every route of the app, with the kind of route that it is by the table in `matrix.ts`, and what an admitted caller gets.
 * A route that is missing here fails its test. The body is sent by every caller in turn, so it changes nothing that the
 * next one needs; what an admitted caller gets is never one of the refusals (401, 403, 404).
 */
import { env } from 'cloudflare:workers'
import type { Right } from '#engine/programme.ts'
import type { Door } from '#engine/wire-owner.ts'
import { unsubscribeToken } from '#worker/access/derived.ts'
import { runJobs } from '#worker/jobs/run-jobs.ts'
import { inviteOne, type makeWorld, submission } from '../world.ts'

type World = ReturnType<typeof makeWorld>

/** What is sent, and what comes back to whoever is admitted. */
interface Sent {
  /** JSON, or what makes it for each caller anew; `{}` where not said. */
  readonly body?: unknown
  readonly status: number
  /** Where the path of the route, with «pulse» and «buyer» filled in, is not the one to call, or is new for each caller. */
  readonly path?: string | ((world: World) => Promise<string>)
}

export interface Row extends Sent {
  readonly as: 'open' | 'site' | 'leader' | 'owner' | 'local'
  readonly door?: Door
  /** Which right a leader needs besides; without it there is nothing to be found. */
  readonly right?: Right
  /** What the body names belongs to «pulse», as if that stood in the path. */
  readonly aboutPulse?: boolean
  /** Lesser keys and leaders are refused with 403, although the guard lets them in. */
  readonly ownKeyOnly?: boolean
}

const open = (status: number, more: Partial<Sent> = {}): Row => ({ as: 'open', status, ...more })
const site = (status: number, more: Partial<Sent> = {}): Row => ({ as: 'site', status, ...more })
const leader = (status: number, more: Partial<Sent> = {}): Row => ({ as: 'leader', status, ...more })
const led = (right: Right, status: number, more: Partial<Sent> = {}): Row => ({
  as: 'leader',
  right,
  status,
  ...more,
})
const exported = (file: string): Row =>
  led('export', 200, { path: async (world) => `${await publishedWave(world)}/${file}` })
const owner = (door: Door, status: number, more: Partial<Row> = {}): Row => ({
  as: 'owner',
  door,
  status,
  ...more,
})

const local = (status: number, more: Partial<Sent> = {}): Row => ({ as: 'local', status, ...more })

const pulse = { name: 'for a test', surveys: ['pulse'], doors: ['manage'] }
const someKey = async (world: World) => {
  const { id } = await (await world.own('/api/keys', pulse)).json<{ id: string }>()
  return { id }
}

const signInLink = async (world: World) => {
  const made = await world.own('/api/sign-in/links', { email: 'plain@example.com' })
  return (await made.json<{ path: string }>()).path.replace('/sign-in/', '/api/sign-in/confirm')
}

const unsubscribePath = async () => `/U/${await unsubscribeToken(env, 'pulse', '0'.repeat(26))}`

const begunWave = async (world: World) => {
  await inviteOne(world, 'pulse')
  return '/api/fieldwork/pulse'
}

const publishedWave = async (world: World) => {
  const standings = await world.store.standings('pulse')
  if (!standings.some(({ published }) => published)) {
    const token = await inviteOne(world, 'pulse', { role: 'buyer', attributes: { region: 'North' } })
    await world.post('/api/responses', submission({ token }))
    await runJobs(world.store, world.definitions, '*/5 * * * *', world.clock.now)
  }
  return '/api/results/pulse'
}

const mailPath = (path: string) => async (world: World) => {
  const mail = { recipient: 'a@example.com', subject: 'Hello', raw: 'Subject: Hello\r\n\r\nHello' }
  await world.store.keepMail({ id: 'one', arrivedAt: 0, ...mail })
  return path
}

export const table: Readonly<Record<string, Row>> = {
  'GET /s/:survey/': open(200, { path: '/s/customers/' }),
  'GET /s/:survey/:role/': open(200, { path: '/s/customers/buyer/' }),
  'GET /s/:survey/:role/:language/': open(200, { path: '/s/customers/buyer/de/' }),
  'POST /s/:survey/:role/': open(415),
  'POST /s/:survey/:role/:language/': open(415),
  'GET /s/*': open(200, { path: '/s/customers/' }),
  'GET /S/*': open(302, { path: '/S/PULSE/' }),
  'GET //s/*': open(302, { path: '//s/pulse/' }),
  'POST /api/responses': open(400),
  'POST /api/erase': open(400, { body: [] }),
  'PUT /api/drafts/:id': open(400),
  'POST /api/link': open(400),
  'GET /mine/': open(200),
  'GET /mine/:language/': open(302, { path: '/mine/de/' }),
  'POST /mine/': open(415),
  'POST /mine/:language/': open(415),
  'GET /mine/*': open(302, { path: '/mine/anything' }),
  'GET /MINE/*': open(302, { path: '/MINE/' }),
  'GET /sign-in/:language/': open(302, { path: '/sign-in/tlh/' }),
  'POST /sign-in/:language/': site(415, { path: '/sign-in/tlh/' }),
  'GET /stories/*': open(200, { path: '/stories/' }),
  'GET /u/*': open(200, { path: '/u/' }),
  'POST /u/*': open(415, { path: '/u/pulse.0' }),
  'GET /U/*': open(302, { path: unsubscribePath }),
  'POST /U/*': open(415, { path: '/U/pulse.0' }),
  'GET /mailbox/': local(200),
  'GET /mailbox/:id/': local(200, { path: mailPath('/mailbox/one/') }),
  'GET /mailbox/:id/html': local(200, { path: mailPath('/mailbox/one/html') }),
  'GET /api/mails/:survey/feedback': owner('recipients', 400),
  'POST /api/mails/:survey/feedback': owner('recipients', 400),
  'POST /api/bounces': owner('recipients', 200, { body: { messages: [] } }),
  'POST /api/waves/:survey/close': owner('manage', 400),
  'GET /api/fieldwork/:survey': owner('fieldwork', 200, { path: begunWave }),
  'GET /api/health': open(200),
  'GET /api/results': leader(200),
  'GET /api/results/:survey': leader(200),
  'GET /api/results/:survey/compared': leader(200, {
    path: async (world) => `${await publishedWave(world)}/compared`,
  }),
  'POST /api/results/:survey/kept': leader(400),
  'GET /api/results/:survey/tables.csv': exported('tables.csv'),
  'GET /api/results/:survey/snapshots.json': exported('snapshots.json'),
  'GET /api/results/:survey/codebook.md': exported('codebook.md'),
  'GET /api/results/:survey/method.md': exported('method.md'),
  'GET /api/results/:survey/responses.csv': exported('responses.csv'),
  'GET /api/results/:survey/responses.ndjson': exported('responses.ndjson'),
  'GET /api/results/:survey/triple-s.zip': exported('triple-s.zip'),
  'GET /api/schemas/snapshots.json': open(200),
  'GET /sign-in/': open(200),
  'POST /sign-in/': site(415),
  'POST /api/sign-in': site(202, { body: { email: 'nobody@example.com' } }),
  'POST /api/sign-in/confirm': site(200, { path: signInLink }),
  'POST /api/sign-in/links': owner('manage', 201, { body: { email: 'plain@example.com' }, ownKeyOnly: true }),
  'POST /api/sign-out': site(303),
  'POST /api/sign-out/everywhere': leader(303),
  'POST /api/import/:survey': owner('import', 200, { body: { rows: [] } }),
  'GET /api/import/:survey/salt': owner('import', 200),
  'POST /api/recipients/:survey/test': owner('recipients', 400),
  'GET /api/contacts/salt': owner('recipients', 200),
  'POST /api/contacts/:survey/check': owner('recipients', 200, { body: { persons: [] } }),
  'POST /api/mails/:survey/handed': owner('recipients', 200, { body: { kind: 'invitation', persons: [] } }),
  'POST /api/recipients/:survey': owner('recipients', 201, { body: { links: [] } }),
  'GET /api/owner': owner('fieldwork', 200),
  'GET /api/words/:survey': owner('words', 200),
  'POST /api/stories/:survey': owner('words', 400),
  'POST /api/comments/:survey': owner('words', 400),
  'GET /api/comments/:survey': led('comments', 200),
  'GET /api/callbacks/:survey': led('callbacks', 200),
  'POST /api/callbacks/:survey': led('callbacks', 400),
  'GET /api/keys': owner('manage', 200),
  'POST /api/keys': owner('manage', 400),
  'POST /api/keys/revoke': owner('manage', 200, { body: someKey, aboutPulse: true }),
  'POST /api/keys/rotate': owner('manage', 201, { body: someKey, aboutPulse: true }),
  'GET /api/audit': owner('manage', 200),
}
