import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { personOf } from '#worker/access/derived.ts'
import { sha256 } from '#worker/access/secrets.ts'
import type { Invited, Recipient } from '#worker/store/recipient-store.ts'
import type { Link } from '#worker/store/store.ts'
import { freshId, makeWorld, submission } from '../world.ts'

const { store, post } = makeWorld()
const wave = {
  wave: '2026-H2',
  openedOn: '2026-11-22',
  closesOn: '2026-12-13',
  invited: true,
  promise: 'named',
} as const
const site = 'https://surveys.example'

const newPerson = () => personOf(env, `${freshId()}@firm.example`)
async function invited(person: string, change: Partial<Recipient> = {}, survey = 'pulse') {
  const token = freshId()
  const hash = await sha256(token)
  const link: Link = {
    hash,
    survey,
    wave: wave.wave,
    role: 'user',
    language: 'en',
    attributes: { region: 'North' },
  }
  const recipient: Recipient = {
    ...{ person, link: hash, role: 'user', language: 'en', address: null, name: null, zone: null },
    invitedOn: '2026-11-22',
    ...change,
  }
  const whole: Invited = { wave, site, links: [link], recipients: [recipient], due: null }
  return { token, hash, link, recipient, whole }
}
const add = (whole: Invited, survey = 'pulse') => store.addRecipients(survey, whole)
const standingOf = async (person: string, since = '2026-05-26') =>
  (await store.personStandings('pulse', wave.wave, [person], since))[0]

const rowOf = (person: string) =>
  env.DB.prepare('select * from recipients where person = ?').bind(person).first<Record<string, unknown>>()

const nothing = {
  unsubscribedOn: null,
  bouncedOn: null,
  invitedOn: null,
  link: null,
  mark: null,
  passedOn: false,
  answered: null,
  askedElsewhereOn: null,
}

describe('recipients', () => {
  test('nobody knows are told so, in the order that was asked', async () => {
    const persons = [await newPerson(), await newPerson(), await newPerson()]
    expect(await store.personStandings('pulse', wave.wave, persons, '2026-01-01')).toEqual(
      persons.map((person) => ({ person, ...nothing })),
    )
  })

  test('get one link, however many are brought, one after the other or at once', async () => {
    const person = await newPerson()
    const both = [await invited(person), await invited(person)]
    const added = await Promise.all(both.map(({ whole }) => add(whole)))
    expect(added.reduce((sum, { links, recipients }) => sum + links + recipients, 0)).toBe(2)
    expect(await add((await invited(person)).whole)).toEqual({ links: 0, recipients: 0 })
    const held = (await rowOf(person))?.link
    expect(both.map(({ hash }) => hash)).toContain(held)
    const hashes = both.map(({ hash }) => hash)
    expect(await store.knownLinks('pulse', hashes)).toEqual(new Set([held]))
    expect(await store.knownLinks('inside', hashes)).toEqual(new Set())
  })

  test('whose addresses are kept here get one invitation each, due once', async () => {
    const person = await newPerson()
    const { whole } = await invited(person, { address: 'anna@firm.example' })
    await add({ ...whole, due: 1000 })
    await add({ ...whole, due: 2000 })
    const mails = env.DB.prepare('select kind, state, due_at from mails where person = ?').bind(person)
    expect((await mails.all()).results).toEqual([{ kind: 'invitation', state: 'due', due_at: 1000 }])
  })

  test('of one batch all get in, or none', async () => {
    const person = await newPerson()
    const { whole } = await invited(person)
    const broken = { ...whole.links[0], hash: await sha256(freshId()), role: null } as unknown as Link
    await expect(add({ ...whole, links: [...whole.links, broken] })).rejects.toThrow('NOT NULL')
    expect(await rowOf(person)).toBeNull()
  })

  test('lose address, name and zone some time after the close, and nothing else', async () => {
    const person = await newPerson()
    const { whole } = await invited(
      person,
      { address: 'anna@firm.example', name: 'Anna', zone: 'UTC' },
      'gone',
    )
    const closed = { ...wave, closesOn: '2026-12-13' }
    await add({ ...whole, wave: closed }, 'gone')
    await store.dropAddresses('2026-12-12')
    expect(await rowOf(person)).toMatchObject({ address: 'anna@firm.example', name: 'Anna', zone: 'UTC' })
    expect(await store.dropAddresses('2026-12-13')).toBeGreaterThan(0)
    expect(await store.dropAddresses('2026-12-13')).toBe(0)
    expect(await rowOf(person)).toMatchObject({
      ...{ person, address: null, name: null, zone: null, role: 'user', invited_on: '2026-11-22' },
    })
  })
})

describe('a wave', () => {
  test('is begun by its first invitation, and its site is that of the last', async () => {
    const other = async (openedOn: string, where: string) => {
      const { whole } = await invited(await newPerson(), {}, 'begun')
      await add({ ...whole, wave: { ...wave, openedOn, closesOn: openedOn }, site: where }, 'begun')
      return env.DB.prepare("select opened_on, closes_on, site from waves where survey = 'begun'").first()
    }
    const begun = { opened_on: '2026-11-22', closes_on: '2026-11-22' }
    expect(await other('2026-11-22', 'https://one.example')).toEqual({
      ...begun,
      site: 'https://one.example',
    })
    expect(await other('2026-11-25', 'https://two.example')).toEqual({
      ...begun,
      site: 'https://two.example',
    })
  })

  test('that answers alone had begun is invited from its first invitation on', async () => {
    await env.DB.prepare(
      `insert into waves (survey, wave, opened_on, closes_on, invited, promise)
       values ('asked', ?, '2026-09-01', '2027-01-01', 0, 'named')`,
    )
      .bind(wave.wave)
      .run()
    const { whole } = await invited(await newPerson(), {}, 'asked')
    await add(whole, 'asked')
    expect(await store.findWave('asked', wave.wave)).toMatchObject(wave)
    expect(await env.DB.prepare("select site from waves where survey = 'asked'").first('site')).toBe(site)
  })

  test('is left alone by links for trying out', async () => {
    const { link, hash } = await invited(await newPerson(), {}, 'tried')
    const links = [{ ...link, test: true }]
    await store.addRecipients('tried', { wave: null, site, links, recipients: [], due: null })
    expect(await store.findWave('tried', wave.wave)).toBeNull()
    expect((await store.findLink(hash))?.link).toEqual({ ...link, state: 'open', test: true })
  })
})

describe('what is known of a person', () => {
  test('is what their link says and what was sent by it', async () => {
    const person = await newPerson()
    const { token, hash, whole } = await invited(person)
    await add(whole)
    const known = { person, ...nothing, invitedOn: '2026-11-22', link: hash, mark: 'open' }
    expect(await standingOf(person)).toEqual(known)
    await store.declineLink(hash)
    expect(await standingOf(person)).toEqual({ ...known, mark: 'declined' })
    await post('/api/responses', submission({ token }))
    expect(await standingOf(person)).toEqual({ ...known, mark: 'declined', answered: 'complete' })
  })

  test('is that somebody else holds their link, and what they do with it', async () => {
    const [person, other] = [await newPerson(), await newPerson()]
    const { hash, link, whole } = await invited(person)
    await add(whole)
    await add((await invited(other)).whole)
    const token = freshId()
    const next = { ...link, hash: await sha256(token) }
    expect(await store.passOn(hash, next)).toBe(true)
    expect(await store.passOn(hash, next)).toBe(true)
    const known = { person, link: next.hash, mark: 'open', passedOn: true, answered: null }
    expect(await standingOf(person)).toMatchObject(known)
    await post('/api/responses', submission({ token, part: true, answers: { refer: 9 } }))
    expect(await standingOf(person)).toMatchObject({ ...known, answered: 'partial' })
    expect(await standingOf(other)).toMatchObject({ passedOn: false })
  })

  test('is when another survey asked them last, within the days that count', async () => {
    const person = await newPerson()
    await add((await invited(person, { invitedOn: '2026-06-01' }, 'inside')).whole, 'inside')
    await add((await invited(person, { invitedOn: '2026-07-01' }, 'secret')).whole, 'secret')
    expect(await standingOf(person, '2026-06-15')).toMatchObject({ askedElsewhereOn: '2026-07-01' })
    expect(await standingOf(person, '2026-07-01')).toMatchObject({ askedElsewhereOn: '2026-07-01' })
    expect(await standingOf(person, '2026-07-02')).toEqual({ person, ...nothing })
  })

  test('is who wants no more mail or cannot get any, by the survey or at all', async () => {
    const [one, other] = [await newPerson(), await newPerson()]
    expect(await store.suppress([one, other], 'inside', 'unsubscribed', '2026-11-01')).toBe(2)
    expect(await standingOf(one)).toEqual({ person: one, ...nothing })
    expect(await store.suppress([one], 'pulse', 'bounced', '2026-11-02')).toBe(1)
    expect(await store.suppress([one], 'pulse', 'bounced', '2026-11-03')).toBe(0)
    expect(await standingOf(one)).toMatchObject({ bouncedOn: '2026-11-02', unsubscribedOn: null })
    expect(await store.suppress([one], '*', 'complained', '2026-11-04')).toBe(1)
    expect(await store.suppress([one], 'pulse', 'unsubscribed', '2026-11-05')).toBe(1)
    expect(await store.suppress([one], 'pulse', 'bounced', '2026-11-06')).toBe(0)
    expect(await standingOf(one)).toMatchObject({ bouncedOn: null, unsubscribedOn: '2026-11-04' })
  })
})

describe('mails that the owner sends', () => {
  const what = { survey: 'pulse', wave: wave.wave, kind: 'invitation' as const }

  test('are given to one run each, again if it asks again, and to no other', async () => {
    const persons = [await newPerson(), await newPerson()]
    const [one = '', other = ''] = persons
    const run = freshId()
    expect(await store.handedAt(what, persons)).toEqual([null, null])
    expect(await store.handOver({ ...what, run }, [one], 1000)).toEqual(new Set([one]))
    expect(await store.handOver({ ...what, run: freshId() }, persons, 2000)).toEqual(new Set([other]))
    expect(await store.handOver({ ...what, run }, persons, 3000)).toEqual(new Set([one]))
    expect(await store.handedAt(what, persons)).toEqual([1000, 2000])
    expect(await store.handedAt({ ...what, kind: 'reminder' }, persons)).toEqual([null, null])
  })

  test('are not those that are sent from here', async () => {
    const person = await newPerson()
    const { whole } = await invited(person, { address: 'anna@firm.example' })
    await add({ ...whole, due: 1000 })
    expect(await store.handOver({ ...what, run: freshId() }, [person], 2000)).toEqual(new Set())
  })
})
