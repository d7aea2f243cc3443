import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { linkToken, personOf, readUnsubscribe } from '#worker/access/derived.ts'
import { sha256 } from '#worker/access/secrets.ts'
import { allRows } from './all-rows.ts'
import { newAddress, newHash, newPerson, result, rows, send, world } from './uploading.ts'
import { watched } from './watched-database.ts'
import { makeWorld } from './world.ts'

describe('where the owner keeps addresses', () => {
  test('links come with persons, once, and each with the token by which to unsubscribe', async () => {
    const [one, other] = [await newPerson(), await newPerson()]
    const links = [
      { hash: await newHash(), person: one, role: 'user', attributes: { region: 'North' } },
      { hash: await newHash(), role: 'buyer' },
      { hash: await newHash(), person: other, role: 'buyer', language: 'en' },
    ]
    const first = await result('pulse', { links })
    expect(first).toMatchObject({ added: 3, known: 0, refused: [] })
    expect(first.unsubscribe?.[1]).toBe('')
    expect(await readUnsubscribe(env, first.unsubscribe?.[2] ?? '')).toEqual({
      survey: 'pulse',
      person: other,
    })
    const before = await allRows()
    expect(await result('pulse', { links })).toEqual({ ...first, added: 0, known: 3 })
    expect(await allRows()).toEqual({ ...before, audit: (before.audit ?? 0) + 1 })
    expect(await rows('recipients', one)).toMatchObject([
      { link: links[0]?.hash, address: null, name: null, zone: null, invited_on: '2026-11-22' },
    ])
    expect(await rows('mails', one)).toEqual([])
  })

  test('a person gets no second link, in one body, in the next one, or in the same moment', async () => {
    const person = await newPerson()
    const row = async () => ({ hash: await newHash(), person, role: 'user' })
    const [own, second, third] = [await row(), await row(), await row()]
    const invited = { verdict: 'invited' }
    expect(await result('pulse', { links: [own, second] })).toMatchObject({
      added: 1,
      known: 0,
      refused: [{ row: 1, ...invited }],
    })
    expect(await result('pulse', { links: [own, third, own] })).toMatchObject({
      added: 0,
      known: 2,
      refused: [{ row: 1, ...invited }],
    })
    const racing = await newPerson()
    let trips = 0
    const slow = watched(async (trip) => {
      trips++
      // Between looking and writing somebody else invites them.
      if (trips === 4)
        await result('pulse', { links: [{ hash: await newHash(), person: racing, role: 'user' }] })
      return trip()
    })
    const late = { hash: await newHash(), person: racing, role: 'user' }
    const nobody = { hash: await newHash(), role: 'user' }
    const raced = await result('pulse', { links: [nobody, late] }, makeWorld({ database: slow }))
    expect(raced).toMatchObject({ added: 1, known: 0, refused: [{ row: 1, ...invited }] })
    expect(await world.store.findLink(late.hash)).toBeNull()
  })

  test('whoever must not be asked is refused with why, also if their link was sent before', async () => {
    const persons = await Promise.all([newPerson(), newPerson(), newPerson(), newPerson()])
    const [gone = '', back = '', asked = '', fine = ''] = persons
    const links = await Promise.all(
      persons.map(async (person) => ({ hash: await newHash(), person, role: 'user' })),
    )
    await result('pulse', { links: [links[0]] })
    await world.store.suppress([gone], 'pulse', 'unsubscribed', '2026-11-01')
    await world.store.suppress([back], '*', 'bounced', '2026-11-02')
    await result('inside', { links: [{ hash: await newHash(), person: asked, role: 'user' }] })
    const { unsubscribe, ...told } = await result('pulse', { links })
    expect(told).toEqual({
      added: 1,
      known: 0,
      refused: [
        { row: 0, verdict: 'unsubscribed', since: '2026-11-01' },
        { row: 1, verdict: 'bounced', since: '2026-11-02' },
        { row: 2, verdict: 'recent', since: '2026-11-22' },
      ],
    })
    expect(unsubscribe).toHaveLength(4)
    expect([await rows('recipients', back), await rows('recipients', fine)]).toMatchObject([
      [],
      [{ person: fine }],
    ])
  })
})

describe('where addresses are kept here', () => {
  test('links are made here, and invitations are due at once', async () => {
    const address = newAddress()
    const person = await personOf(env, address)
    const links = [
      {
        address: ` Anna Berg <${address.toUpperCase()}> `,
        person,
        role: 'user',
        zone: 'asia/tokyo',
        attributes: { region: 'North' },
      },
    ]
    const first = await result('invited', { links })
    expect(first).toMatchObject({ added: 1, known: 0, refused: [] })
    expect(await readUnsubscribe(env, first.unsubscribe?.[0] ?? '')).toEqual({ survey: 'invited', person })
    const hash = await sha256(await linkToken(env, 'invited', 'all', person))
    const [, domain] = address.split('@')
    expect(await rows('recipients', person)).toMatchObject([
      { link: hash, name: 'Anna Berg', zone: 'Asia/Tokyo', address: `${freshLocal(address)}@${domain}` },
    ])
    expect((await world.store.findLink(hash))?.link).toMatchObject({
      attributes: { region: 'North' },
      state: 'open',
    })
    const mail = { kind: 'invitation', state: 'due', due_at: world.clock.now.getTime() }
    expect(await rows('mails', person)).toMatchObject([mail])
    const before = await allRows()
    expect(await result('invited', { links: [...links, ...links] })).toMatchObject({ added: 0, known: 2 })
    expect(await allRows()).toEqual({ ...before, audit: (before.audit ?? 0) + 1 })
  })

  test('a link that is nobody’s is taken, too', async () => {
    const { unsubscribe, ...told } = await result('invited', {
      links: [{ hash: await newHash(), role: 'user' }],
    })
    expect([told, unsubscribe]).toEqual([{ added: 1, known: 0, refused: [] }, undefined])
  })

  test('lead to the site that is set, else to the one that the owner calls', async () => {
    const site = async () =>
      (await env.DB.prepare("select site from waves where survey = 'invited'").first<{ site: string }>())
        ?.site
    await result('invited', { links: [{ address: newAddress(), role: 'user' }] })
    expect(await site()).toBe('https://survey.example')
    const set = {
      sending: { invited: { keep: 'here' } },
      settings: { SITE_URL: 'https://surveys.example/' },
    } as const
    await result('invited', { links: [{ address: newAddress(), role: 'user' }] }, makeWorld(set))
    expect(await site()).toBe('https://surveys.example')
  })

  test('under another secret nobody gets a second link', async () => {
    const links = [{ address: newAddress(), role: 'user' }]
    const named = await personOf(env, links[0]?.address ?? '')
    await result('invited', { links })
    const other = makeWorld({ sending: { invited: { keep: 'here' } }, settings: { LINK_KEY: 'another' } })
    // Persons are named under the secret, too, so under another one this is somebody else.
    expect(await result('invited', { links }, other)).toMatchObject({ added: 1 })
    expect(await rows('recipients', named)).toHaveLength(1)
  })
})

describe('an anonymous survey', () => {
  test('takes links and persons apart, in one body or in two, and joins them nowhere', async () => {
    const persons = [await newPerson(), await newPerson()]
    const links = [
      { hash: await newHash(), role: 'user' },
      { hash: await newHash(), role: 'buyer' },
    ]
    const recipients = persons.map((person) => ({ person, role: 'user' }))
    const told = await result('secret', { links, recipients })
    expect(told).toMatchObject({ added: 4, known: 0, refused: [] })
    expect(await readUnsubscribe(env, told.unsubscribe?.[1] ?? '')).toEqual({
      survey: 'secret',
      person: persons[1],
    })
    expect(await rows('recipients', persons[0] ?? '')).toMatchObject([
      { link: null, role: 'user', address: null },
    ])
    expect(await rows('mails', persons[0] ?? '')).toEqual([])
    expect(await result('secret', { links, recipients })).toMatchObject({ added: 0, known: 4 })
    await world.store.suppress([persons[1] ?? ''], '*', 'unsubscribed', '2026-11-03')
    const extra = { person: await newPerson(), role: 'buyer' }
    expect(await result('secret', { recipients: [...recipients, extra, extra] })).toMatchObject({
      added: 1,
      known: 2,
      refused: [{ row: 1, verdict: 'unsubscribed', since: '2026-11-03' }],
    })
  })

  test('stays one for a wave that began as one, whatever its file says by now', async () => {
    await env.DB.prepare(
      "insert into waves (survey, wave, opened_on, invited, promise) values ('pulse', '2027-H1', '2027-01-05', 1, 'anonymous')",
    ).run()
    const links = [{ hash: await newHash(), person: await newPerson(), role: 'user' }]
    expect((await send('pulse', { wave: '2027-H1', links })).status).toBe(400)
  })
})

describe('links for trying out', () => {
  test('are marked, leave the wave alone, and make nobody a recipient', async () => {
    const fresh = { wave: '2030-H1', test: true }
    const person = await newPerson()
    const links = [{ hash: await newHash(), person, role: 'user' }]
    const { unsubscribe, ...told } = await result('pulse', { ...fresh, links })
    expect(told).toEqual({ added: 1, known: 0, refused: [] })
    expect(unsubscribe).toHaveLength(1)
    expect((await world.store.findLink(links[0]?.hash ?? ''))?.link).toMatchObject({ test: true })
    expect([await rows('recipients', person), await world.store.findWave('pulse', '2030-H1')]).toEqual([
      [],
      null,
    ])
    const apart = { links: [{ hash: await newHash(), role: 'user' }], recipients: [{ person, role: 'user' }] }
    expect(await result('secret', { ...apart, test: true })).toMatchObject({ added: 1, known: 0 })
    expect(await rows('recipients', person)).toEqual([])
  })
})

/** The local part is written to as it was given. */
function freshLocal(address: string): string {
  return (address.split('@')[0] ?? '').toUpperCase()
}
