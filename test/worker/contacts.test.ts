import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { type CheckResult, contactBatch, type Judged } from '#engine/wire-owner.ts'
import { personOf, saltOf } from '#worker/access/derived.ts'
import { sha256 } from '#worker/access/secrets.ts'
import { allRows } from './all-rows.ts'
import { freshId, makeWorld, submission } from './world.ts'

const world = makeWorld()
const check = (survey: string, body: unknown, where = world) =>
  where.own(`/api/contacts/${survey}/check`, body)
const newPerson = () => personOf(env, `${freshId()}@firm.example`)

/** Invite somebody by a link of the test's own; gives its token. */
async function invite(survey: string, person: string, where = world): Promise<string> {
  const token = freshId()
  const links = [{ hash: await sha256(token), person, role: 'user' }]
  const response = await where.own(`/api/recipients/${survey}`, { links })
  expect([response.status, await response.json()]).toMatchObject([201, { added: 1, refused: [] }])
  return token
}
async function verdictOf(person: string, survey = 'pulse', where = world): Promise<Judged | undefined> {
  const { verdicts } = await (await check(survey, { persons: [person] }, where)).json<CheckResult>()
  return verdicts[0]
}

describe('a check that cannot be made', () => {
  test.each([
    [{}, '«persons» must be a list of at most 500'],
    [{ persons: 'x' }, '«persons» must be a list'],
    [{ persons: Array.from({ length: contactBatch + 1 }, () => '0'.repeat(26)) }, 'at most 500'],
    [{ persons: ['0'.repeat(26), 'anna@firm.example'] }, '«persons» names at 1 something that is no person'],
    [{ persons: [7] }, 'no person'],
    [{ persons: [], wave: '2026-Q1' }, '«2026-Q1» is no wave of this survey, such as 2026-H2'],
    [{ persons: [], wave: 7 }, '«7» is no wave'],
  ])('%j is told: %s', async (body, detail) => {
    const response = await check('pulse', body)
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(detail)])
  })
})

describe('a check', () => {
  test('tells the salt by which persons are named', async () => {
    const response = await world.send('/api/contacts/salt', {
      headers: { Authorization: `Bearer ${env.OWNER_KEY}` },
    })
    expect(await response.json()).toEqual({ salt: await saltOf(env) })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  })

  test('tells when a wave would close that has not begun, and when one does that has', async () => {
    const wave = async (where = world) => {
      const { verdicts: _, ...rest } = await (
        await check('invited', { persons: [] }, where)
      ).json<CheckResult>()
      return rest
    }
    expect(await wave()).toEqual({ wave: 'all', closesOn: '2026-12-06', closed: false })
    await invite('invited', await newPerson())
    const later = makeWorld()
    later.clock.now = new Date('2026-11-30T10:00:00Z')
    expect(await wave(later)).toEqual({ wave: 'all', closesOn: '2026-12-06', closed: false })
    later.clock.now = new Date('2026-12-06T10:00:00Z')
    expect(await wave(later)).toEqual({ wave: 'all', closesOn: '2026-12-06', closed: true })
  })

  test('tells of everybody in their order, twice of those who are asked for twice, and writes nothing', async () => {
    const [one, other] = [await newPerson(), await newPerson()]
    await world.store.suppress([other], '*', 'bounced', '2026-11-02')
    const before = await allRows()
    const response = await check('pulse', { persons: [one, other, one] })
    expect(await response.json()).toMatchObject({
      wave: '2026-H2',
      verdicts: [{ verdict: 'invite' }, { verdict: 'bounced', since: '2026-11-02' }, { verdict: 'invite' }],
    })
    expect(await allRows()).toEqual(before)
  })

  test('tells first what a person said or what befell their mails, then what they did, then who else asked', async () => {
    const person = await newPerson()
    const verdict = (survey = 'pulse') => verdictOf(person, survey)
    expect(await verdict()).toEqual({ verdict: 'invite' })
    await invite('inside', person)
    expect(await verdict()).toEqual({ verdict: 'recent', since: '2026-11-22' })
    expect(await verdict('secret')).toEqual({ verdict: 'recent', since: '2026-11-22' })
    expect(await verdict('inside')).toEqual({ verdict: 'invited' })
    const free = makeWorld()
    free.clock.now = new Date('2027-05-21T10:00:00Z')
    expect(
      (await (await check('invited', { persons: [person] }, free)).json<CheckResult>()).verdicts,
    ).toEqual([{ verdict: 'invite' }])
    const held = await newPerson()
    const theirs = await invite('pulse', held)
    expect(await verdictOf(held)).toEqual({ verdict: 'invited' })
    await world.store.declineLink(await sha256(theirs))
    expect(await verdictOf(held)).toEqual({ verdict: 'declined' })
    await world.post('/api/responses', submission({ token: theirs, part: true, answers: { refer: 9 } }))
    expect(await verdictOf(held)).toEqual({ verdict: 'answered' })
    await world.store.suppress([held], 'pulse', 'bounced', '2026-11-03')
    expect(await verdictOf(held)).toEqual({ verdict: 'bounced', since: '2026-11-03' })
    await world.store.suppress([held], '*', 'unsubscribed', '2026-11-04')
    expect(await verdictOf(held)).toEqual({ verdict: 'unsubscribed', since: '2026-11-04' })
  })

  test('takes being asked elsewhere for recent up to the day before the last of the days that must pass', async () => {
    const person = await newPerson()
    await invite('inside', person)
    const on = async (moment: string) => {
      const where = makeWorld()
      where.clock.now = new Date(moment)
      return (await verdictOf(person, 'pulse', where))?.verdict
    }
    // 180 days after 2026-11-22.
    expect(await on('2027-05-20T10:00:00Z')).toBe('recent')
    expect(await on('2027-05-21T10:00:00Z')).toBe('invite')
  })
})
