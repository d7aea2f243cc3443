import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '#worker/access/secrets.ts'
import type { Link } from '#worker/store/store.ts'
import { freshId, inviteOne, makeWorld, submission } from '../world.ts'

const world = makeWorld()
const { store } = world

/** Make a link that nobody holds yet. */
const newLink = async (survey = 'pulse'): Promise<Link> => ({
  hash: await sha256(freshId()),
  survey,
  wave: '2026-H2',
  role: 'buyer',
  language: 'en',
  attributes: { region: 'South' },
})
const invite = async (survey = 'pulse') => {
  const token = await inviteOne(world, survey)
  return { token, hash: await sha256(token) }
}
const stateOf = async (hash: string) => (await store.findLink(hash))?.link.state

describe('a link that cannot be passed on', () => {
  test('is one that there is not', async () => {
    const link = await newLink()
    expect(await store.passOn(await sha256('nobody'), link)).toBe(false)
    expect(await store.findLink(link.hash)).toBeNull()
  })

  test('is one that has answered, by name or anonymously', async () => {
    for (const survey of ['pulse', 'secret']) {
      const { token, hash } = await invite(survey)
      await world.post('/api/responses', submission({ survey, token }))
      const link = await newLink(survey)
      expect(await store.passOn(hash, link)).toBe(false)
      expect([await store.findLink(link.hash), await stateOf(hash)]).toEqual([null, 'open'])
    }
  })

  test('is one of another survey', async () => {
    const { hash } = await invite('inside')
    expect(await store.passOn(hash, await newLink('pulse'))).toBe(false)
    expect(await stateOf(hash)).toBe('open')
  })

  test('is one that was passed on before', async () => {
    const { hash } = await invite()
    const [first, second] = [await newLink(), await newLink()]
    expect(await store.passOn(hash, first)).toBe(true)
    expect(await store.passOn(hash, second)).toBe(false)
    expect(await store.findLink(second.hash)).toBeNull()
  })
})

describe('passing a link on', () => {
  test('marks the old one, drops its draft and puts the new one in, all in one', async () => {
    const { token, hash } = await invite()
    await world.put(`/api/drafts/${freshId()}`, submission({ token }))
    const link = await newLink()
    expect(await store.passOn(hash, link)).toBe(true)
    expect(await stateOf(hash)).toBe('passed-on')
    expect(await store.findLink(link.hash)).toMatchObject({
      link: { ...link, state: 'open' },
      wave: { wave: '2026-H2' },
    })
    expect((await store.readOwn('pulse', '2026-H2', hash)).draft).toBeNull()
  })

  test('once more with the same link, because the first answer was lost, is the same', async () => {
    const { hash } = await invite()
    const link = await newLink()
    expect([await store.passOn(hash, link), await store.passOn(hash, link)]).toEqual([true, true])
  })

  test('happens once, however many ask at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async (many) => {
        const { hash } = await invite()
        const links = await Promise.all(Array.from({ length: many }, () => newLink()))
        const done = await Promise.all(links.map((link) => store.passOn(hash, link)))
        expect(done.filter(Boolean)).toHaveLength(1)
        const found = await Promise.all(links.map((link) => store.findLink(link.hash)))
        expect(found.map((one) => one !== null)).toEqual(done)
      }),
      { numRuns: 10 },
    )
  })

  test('may follow a refusal, and what is passed on is given back by none', async () => {
    const { hash } = await invite()
    expect(await store.declineLink(hash)).toBe(true)
    expect(await store.passOn(hash, await newLink())).toBe(true)
    expect(await store.declineLink(hash)).toBe(false)
    expect(await stateOf(hash)).toBe('passed-on')
  })
})

describe('declining a link', () => {
  test('is nothing where there is no link', async () => {
    expect(await store.declineLink(await sha256('nobody'))).toBe(false)
  })

  test('drops its draft, and touches no other', async () => {
    const [one, other] = [await invite(), await invite()]
    for (const { token } of [one, other]) await world.put(`/api/drafts/${freshId()}`, submission({ token }))
    expect(await store.declineLink(one.hash)).toBe(true)
    expect([await stateOf(one.hash), await stateOf(other.hash)]).toEqual(['declined', 'open'])
    const drafts = await Promise.all([one, other].map(({ hash }) => store.readOwn('pulse', '2026-H2', hash)))
    expect(drafts.map(({ draft }) => draft !== null)).toEqual([false, true])
  })
})

test('a link is spent once its anonymous answers have been stored', async () => {
  const { token, hash } = await invite('secret')
  expect(await store.isSpent(hash)).toBe(false)
  await world.post('/api/responses', submission({ survey: 'secret', token }))
  expect(await store.isSpent(hash)).toBe(true)
})

test('links from before there were states are open', async () => {
  const { hash } = await invite()
  await env.DB.prepare(
    "insert into links (hash, survey, wave, role, language, attributes) select 'old', survey, wave, role, language, attributes from links where hash = ?",
  )
    .bind(hash)
    .run()
  expect(await stateOf('old')).toBe('open')
})
