/** Every kind of caller of the table, as the headers that it sends; each is made the way it comes about in the world. */
import { env } from 'cloudflare:workers'
import type { Leader } from '#engine/programme.ts'
import type { NewKey } from '#engine/wire-keys.ts'
import type { Door } from '#engine/wire-owner.ts'
import { unsubscribeToken } from '#worker/access/derived.ts'
import { allDoors } from '#worker/access/owner.ts'
import { inviteOne, makeWorld } from '../world.ts'

type Headers = Record<string, string>
type World = ReturnType<typeof makeWorld>

/** A leader of one region, or of one value of another attribute. */
function north(email: string, attribute = 'region') {
  return { email, name: email, surveys: ['pulse'], only: { attribute, values: ['North'] }, digest: false }
}

const leaders: readonly Leader[] = [
  {
    email: 'plain@example.com',
    name: 'Plain',
    surveys: ['pulse'],
    rights: [],
    digest: false,
  },
  {
    email: 'reader@example.com',
    name: 'Reader',
    surveys: ['pulse'],
    rights: ['comments', 'callbacks'],
    digest: false,
  },
  {
    email: 'other-reader@example.com',
    name: 'Other reader',
    surveys: ['inside'],
    rights: ['comments', 'callbacks'],
    digest: false,
  },
  { email: 'taker@example.com', name: 'Taker', surveys: ['pulse'], rights: ['export'], digest: false },
  { email: 'other-taker@example.com', name: 'Away', surveys: ['inside'], rights: ['export'], digest: false },
  { email: 'elsewhere@example.com', name: 'Elsewhere', surveys: ['inside'], rights: [], digest: false },
  { email: 'owner@example.com', name: 'Owner', surveys: ['pulse'], rights: ['own'], digest: false },
  { email: 'other-owner@example.com', name: 'Other', surveys: ['inside'], rights: ['own'], digest: false },
  { ...north('north@example.com'), rights: ['comments', 'callbacks', 'export'] },
  { ...north('bare@example.com'), rights: [] },
  { ...north('zone@example.com', 'zone'), rights: ['comments', 'callbacks', 'export'] },
  { ...north('narrowed@example.com'), rights: ['own'] },
  { email: 'lost@example.com', name: 'Lost', surveys: 'all', rights: [], digest: false },
  { email: 'moved@example.com', name: 'Moved', surveys: ['inside'], rights: ['own'], digest: false },
]

/** The world that all callers call. */
export const world = makeWorld({ leaders })

/** Leaders of whom the programme said something else when it was deployed before. */
const changed: readonly Leader[] = [
  { email: 'removed@example.com', name: 'Removed', surveys: 'all', rights: ['own'], digest: false },
  { email: 'lost@example.com', name: 'Lost', surveys: 'all', rights: ['own'], digest: false },
  { email: 'moved@example.com', name: 'Moved', surveys: ['pulse'], rights: ['own'], digest: false },
  { email: 'narrowed@example.com', name: 'Narrowed', surveys: ['pulse'], rights: ['own'], digest: false },
]

/** The programme as it was deployed before. */
const before = makeWorld({
  leaders: [...leaders.filter(({ email }) => !changed.some((one) => one.email === email)), ...changed],
})

const hour = 3_600_000
const bearer = (secret: string): Headers => ({ Authorization: `Bearer ${secret}` })
const cookie = (value: string): Headers => ({ Cookie: value })
const asSession = (secret: string): Headers => cookie(`__Host-session=${secret}`)
const foreign: Headers = { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }

/** Sign a leader in some time ago. */
async function signedIn(email: string, ago = 0, within: World = before): Promise<string> {
  within.clock.now = new Date(world.clock.now.getTime() - ago)
  return within.signIn(email)
}

/** Make a key some time ago, as the owner or by other headers. */
async function key(change: object = {}, ago = 0, by = bearer(env.OWNER_KEY)): Promise<NewKey> {
  before.clock.now = new Date(world.clock.now.getTime() - ago)
  const body = { name: 'ci', surveys: ['pulse'], doors: allDoors, days: 1, ...change }
  const made = await before.post('/api/keys', body, by)
  if (made.status !== 201) throw new Error(await made.text())
  return made.json<NewKey>()
}

async function rotated(ago: number): Promise<string> {
  const old = await key({ days: 90 }, ago)
  await before.post('/api/keys/rotate', { id: old.id }, bearer(env.OWNER_KEY))
  return old.key
}

async function revoked(child: boolean): Promise<string> {
  const one = await key()
  const used = child ? await key({}, 0, bearer(one.key)) : one
  await world.own('/api/keys/revoke', { id: one.id })
  return used.key
}

async function signInToken(): Promise<string> {
  const made = await world.own('/api/sign-in/links', { email: 'owner@example.com' })
  return (
    new URL((await made.json<{ path: string }>()).path, 'https://survey.example').searchParams.get('t') ?? ''
  )
}

async function keyOf(email: string, surveys: readonly string[] = ['pulse']): Promise<Headers> {
  return bearer((await key({ surveys }, 0, cookie(await signedIn(email)))).key)
}

async function signedOut(path: string): Promise<Headers> {
  const headers = cookie(await signedIn('owner@example.com'))
  await world.send(path, { method: 'POST', headers })
  return headers
}

/** A day later by its own cookie, which is sealed. */
async function movedOn(): Promise<Headers> {
  const [secret, lastUsed, mac] = (await signedIn('owner@example.com', 9 * hour)).split('.')
  return cookie(`${secret}.${Number(lastUsed) + 9 * 3600}.${mac}`)
}

/** A session that was used all the time, until its seven days were over. */
async function past(): Promise<Headers> {
  let held = await signedIn('owner@example.com', 7 * 24 * hour + 1000)
  for (let ago = 7 * 24 - 7; ago > 0; ago -= 7) {
    before.clock.now = new Date(world.clock.now.getTime() - ago * hour)
    const { headers } = await before.send('/api/results', { headers: cookie(held) })
    held = headers.get('Set-Cookie')?.split(';', 1)[0] ?? ''
  }
  return cookie(held)
}

async function browserSecret(): Promise<string> {
  const asked = await world.post('/api/sign-in', { email: 'owner@example.com' })
  return asked.headers.get('Set-Cookie')?.split(/[=;]/, 2)[1] ?? ''
}

const unsubscribe = () => unsubscribeToken(env, 'pulse', '0'.repeat(26))

/** Make a caller once for each door: no request ends what it comes by, since that is over, or is no session. */
function once(make: (door: Door) => Promise<Headers>): (door: Door) => Promise<Headers> {
  const made = new Map<Door, Promise<Headers>>()
  return (door) => {
    const known = made.get(door) ?? make(door)
    made.set(door, known)
    return known
  }
}

/** How each kind of caller comes about; asked anew for every request, since a request may end what it came by. */
export const callers: Readonly<Record<string, (door: Door) => Headers | Promise<Headers>>> = {
  nobody: () => ({}),
  'another site, by the cookie of an owner': async () => ({
    ...cookie(await signedIn('owner@example.com')),
    ...foreign,
  }),
  'another site, as an old browser tells it': async () => ({
    ...cookie(await signedIn('owner@example.com')),
    Origin: 'null',
  }),
  'another site, without a cookie': () => foreign,
  'leader in scope without rights': async () => cookie(await signedIn('plain@example.com')),
  'leader in scope with comments and callbacks': async () => cookie(await signedIn('reader@example.com')),
  'leader out of scope with comments and callbacks': async () =>
    cookie(await signedIn('other-reader@example.com')),
  'leader out of scope without rights': async () => cookie(await signedIn('elsewhere@example.com')),
  'leader in scope with export': async () => cookie(await signedIn('taker@example.com')),
  'leader with export, out of scope': async () => cookie(await signedIn('other-taker@example.com')),
  'leader with own': async () => cookie(await signedIn('owner@example.com')),
  'leader with own, out of scope': async () => cookie(await signedIn('other-owner@example.com')),
  'leader of one region with every right but own': async () => cookie(await signedIn('north@example.com')),
  'leader of one region without rights': async () => cookie(await signedIn('bare@example.com')),
  'leader by an attribute that the survey lacks': async () => cookie(await signedIn('zone@example.com')),
  'leader with own, narrowed to one region': async () => cookie(await signedIn('narrowed@example.com')),
  'leader removed from the programme': async () => cookie(await signedIn('removed@example.com')),
  'leader who lost the right own': async () => cookie(await signedIn('lost@example.com')),
  'leader whose scope was taken': async () => cookie(await signedIn('moved@example.com')),
  'session past its seven days': once(past),
  'session idle for eight hours': async () => cookie(await signedIn('owner@example.com', 8 * hour + 1000)),
  'session with a moment moved on': movedOn,
  'session that was signed out': () => signedOut('/api/sign-out'),
  'session that was signed out everywhere': () => signedOut('/api/sign-out/everywhere'),
  "owner's key": () => bearer(env.OWNER_KEY),
  "owner's key from another site's script": () => ({ ...bearer(env.OWNER_KEY), ...foreign }),
  "owner's key, one letter off": () => bearer(`${env.OWNER_KEY.slice(0, -1)}?`),
  "owner's key, by Basic": () => ({ Authorization: `Basic ${env.OWNER_KEY}` }),
  "owner's key as a cookie": () => asSession(encodeURIComponent(env.OWNER_KEY)),
  'key with the door': once(async (door) => bearer((await key({ doors: [door] })).key)),
  'key without the door': once(async (door) =>
    bearer((await key({ doors: allDoors.filter((other) => other !== door) })).key),
  ),
  'key for another survey': once(async () => bearer((await key({ surveys: ['inside'] })).key)),
  'key that ran out': once(async () => bearer((await key({}, 24 * hour)).key)),
  'key that was revoked': once(async () => bearer(await revoked(false))),
  'key whose maker was revoked': once(async () => bearer(await revoked(true))),
  'key that was renewed, within the week': once(async () => bearer(await rotated(6 * 24 * hour))),
  'key that was renewed, after it': once(async () => bearer(await rotated(7 * 24 * hour))),
  'key of a leader with own': once(() => keyOf('owner@example.com')),
  'key of a leader narrowed to one region': once(() => keyOf('narrowed@example.com')),
  'key of a leader who was removed': once(() => keyOf('removed@example.com')),
  'key of a leader whose scope was taken': once(() => keyOf('moved@example.com')),
  'key as a cookie': async () => asSession((await key()).key),
  'key that is none, with the cookie of an owner': async () => ({
    ...cookie(await signedIn('owner@example.com')),
    ...bearer(`cf_${'0'.repeat(52)}`),
  }),
  "person's link as a key": async () => bearer(await inviteOne(world, 'pulse')),
  "person's link as a cookie": async () => asSession(await inviteOne(world, 'pulse')),
  'sign-in link as a key': async () => bearer(await signInToken()),
  'sign-in link as a cookie': async () => asSession(await signInToken()),
  'unsubscribe token as a key': async () => bearer(await unsubscribe()),
  'unsubscribe token as a cookie': async () => asSession(await unsubscribe()),
  "session's cookie as a key": async () =>
    bearer((await signedIn('owner@example.com')).replace('__Host-session=', '')),
  "browser's cookie of a sign-in as a session": async () => asSession(await browserSecret()),
}
