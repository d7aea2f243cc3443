import { env } from 'cloudflare:workers'
import PostalMime from 'postal-mime'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Settings } from '#worker/env.ts'
import { dailyCron, runJobs } from '#worker/jobs/run-jobs.ts'
import { type Course, sendMails } from '#worker/jobs/send-mails.ts'
import { openMailbox } from '#worker/mailer/mailbox.ts'
import { answerBy, emptyMails, type Given, invitePerson, mailsOf, queueFor } from '../invited.ts'
import { makeWorld } from '../world.ts'

const minute = 60_000
const noon = new Date('2026-11-23T12:00:00Z')
const world = makeWorld({ sending: { pulse: { keep: 'here' }, invited: { keep: 'here' } } })
const { store, definitions } = world

beforeEach(emptyMails)

/** A course in which waiting takes no time, and chance is in the middle. */
function courseAt(begin: Date): Course & { waited: number[] } {
  let now = begin.getTime()
  const waited: number[] = []
  return {
    waited,
    now: () => now,
    async pause(milliseconds) {
      waited.push(milliseconds)
      now += milliseconds
    },
    random: () => 0.5,
  }
}

const run = (at = noon, settings: Settings = {}, course: Course = courseAt(at)) =>
  sendMails(store, definitions, { OWNER_KEY: env.OWNER_KEY, MAILER: 'mailbox', ...settings }, at, course)

/** Send as if the mailbox were not on this machine. */
const runOut = (at: Date, course = courseAt(at)) => {
  const people = { ...openMailbox(store, course.now), leaves: true }
  const mailers = { people, leaders: people, missing: null }
  return sendMails(store, definitions, { OWNER_KEY: env.OWNER_KEY }, at, course, mailers)
}

const invite = (address: string, given: Given = {}, survey = 'pulse') =>
  invitePerson(survey, address, { due: noon.getTime(), ...given })

/** Read the mailbox, by recipient. */
async function arrived() {
  const kept = await store.keptMails(1000)
  const mails = await Promise.all(
    kept.map(async ({ id, recipient }) => {
      const raw = (await store.keptMail(id))?.raw ?? ''
      return [recipient, { id, raw, mail: await PostalMime.parse(raw) }] as const
    }),
  )
  return new Map(mails)
}

describe('a mail that is due', () => {
  test('arrives with both parts, the personal link, and what ends such mails', async () => {
    const ada = await invite('ada@example.com')
    await run()
    const { mail } = (await arrived()).get('ada@example.com') ?? {}
    expect(mail?.from).toEqual({ address: 'surveys@hollinrime.example', name: 'Hollinrime' })
    expect(mail?.to).toEqual([{ address: 'ada@example.com', name: 'Ada' }])
    const link = `https://surveys.example/s/pulse/user/?t=${ada.token}`
    expect(mail?.text).toContain(link)
    expect(mail?.html).toContain(link)
    const headers = new Map(mail?.headers.map(({ key, value }) => [key, value]))
    expect(headers.get('list-unsubscribe')).toMatch(/^<https:\/\/surveys\.example\/u\/pulse\.[0-9a-z]{52}>$/)
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(headers.get('auto-submitted')).toBe('auto-generated')
    expect(await mailsOf('pulse')).toMatchObject([
      { kind: 'invitation', state: 'sent', sent_at: noon.getTime(), tries: 1, error: null },
    ])
  })

  test('is sent once, however often the clock strikes', async () => {
    await invite('ada@example.com')
    await run()
    await run(new Date(noon.getTime() + 60 * minute))
    expect((await arrived()).size).toBe(1)
  })

  test('has the same Message-ID when it is sent again after a crash, and arrives once', async () => {
    await invite('ada@example.com')
    await run()
    const first = (await arrived()).get('ada@example.com')
    await env.DB.prepare("update mails set state = 'sending', due_at = ?")
      .bind(noon.getTime() + minute)
      .run()
    await run(new Date(noon.getTime() + 2 * minute))
    const again = await arrived()
    expect([again.size, again.get('ada@example.com')?.id]).toEqual([1, first?.id])
    expect(await mailsOf('pulse')).toMatchObject([{ state: 'sent', tries: 2 }])
  })

  test('leads to SITE_URL where that is set', async () => {
    await invite('ada@example.com')
    await run(noon, { SITE_URL: 'https://elsewhere.example/surveys/' })
    const { mail } = (await arrived()).get('ada@example.com') ?? {}
    expect(mail?.text).toContain('https://elsewhere.example/s/pulse/user/?t=')
    expect(mail?.text).not.toContain('surveys.example')
  })

  test('waits where nobody knows which site it leads to, and says so', async () => {
    const ada = await invitePerson('pulse', 'ada@example.com')
    await env.DB.prepare('update waves set site = null').run()
    await queueFor(ada, noon.getTime())
    await run()
    expect(await mailsOf('pulse')).toMatchObject([
      { state: 'due', tries: 1, error: 'SITE_URL is not set, so no mail can lead to the site' },
    ])
  })

  test('stays due where nothing is set up to send by', async () => {
    await invite('ada@example.com')
    await run(noon, { MAILER: '' })
    expect(await mailsOf('pulse')).toMatchObject([{ state: 'due', tries: 0, error: null }])
  })
})

describe('at the moment of sending', () => {
  const stopped = async (error: string) => {
    await run()
    expect((await arrived()).size).toBe(0)
    expect(await mailsOf('pulse')).toMatchObject([{ state: 'stopped', error, tries: 0 }])
  }

  test('whoever has answered is not asked', async () => {
    await answerBy(await invite('ada@example.com'))
    await stopped('they have answered')
  })

  test('whoever has answered in part is asked for the rest', async () => {
    const ada = await invite('ada@example.com')
    await answerBy(ada, 'partial')
    await run()
    expect((await arrived()).size).toBe(1)
  })

  test.each([
    ['unsubscribed', 'they unsubscribed'],
    ['bounced', 'mails to them come back'],
    ['complained', 'they complained of a mail'],
  ] as const)('whoever is noted as %s gets none', async (reason, error) => {
    const { person } = await invite('ada@example.com')
    await store.suppress([person], '*', reason, '2026-11-22')
    await stopped(error)
  })

  test('whoever declined is left alone', async () => {
    const { hash } = await invite('ada@example.com')
    await store.declineLink(hash)
    await stopped('they said that they are not the one to ask')
  })

  test('whoever passed their link on is left alone', async () => {
    const { hash } = await invite('ada@example.com')
    const link = { survey: 'pulse', wave: 'all', role: 'user', language: 'en', attributes: {} }
    await store.passOn(hash, { ...link, hash: 'another' })
    await stopped('they passed their link on')
  })

  test('a wave that is closed asks nobody', async () => {
    await invite('ada@example.com', { closesOn: '2026-11-23' })
    await stopped('the wave is closed')
  })

  test('an address that is kept no more is not written to', async () => {
    await invite('ada@example.com')
    await env.DB.prepare('update recipients set address = null').run()
    await stopped('their address is kept no more')
  })

  test('a survey that leaves mails to its owner by now sends none', async () => {
    await invite('ada@example.com', {}, 'inside')
    await run()
    expect(await mailsOf('inside')).toMatchObject([
      { state: 'stopped', error: 'the survey leaves mails to its owner' },
    ])
  })

  test('a survey that is no more sends none', async () => {
    await invite('ada@example.com', {}, 'gone')
    await run()
    expect(await mailsOf('gone')).toMatchObject([{ state: 'stopped', error: 'the survey is no more' }])
  })

  test('a link that was made under another key is not sent, and what to do is said', async () => {
    await invite('ada@example.com')
    await run(noon, { LINK_KEY: 'another key' })
    expect((await arrived()).size).toBe(0)
    expect(await mailsOf('pulse')).toMatchObject([
      { state: 'failed', error: expect.stringContaining('another LINK_KEY') },
    ])
  })
})

describe('at night', () => {
  test('nobody is written to where it is night, and those where it is day are', async () => {
    await invite('tokyo@example.com', { zone: 'Asia/Tokyo' })
    await invite('also-tokyo@example.com', { zone: 'Asia/Tokyo' })
    await invite('new-york@example.com', { zone: 'America/New_York' })
    await invite('unknown@example.com', { zone: 'Nowhere/Nothing' })
    await invite('london@example.com')
    const evening = new Date('2026-11-23T13:30:00Z')
    await runOut(evening)
    expect([...(await arrived()).keys()].toSorted()).toEqual([
      'london@example.com',
      'new-york@example.com',
      'unknown@example.com',
    ])
    const waiting = (await mailsOf('pulse')).filter(({ state }) => state === 'due')
    const morning = Date.parse('2026-11-23T23:00:00Z')
    expect(waiting).toMatchObject([
      { due_at: morning, tries: 0 },
      { due_at: morning, tries: 0 },
    ])
    await runOut(new Date(morning))
    expect((await arrived()).size).toBe(5)
  })

  test('a mailbox on this machine wakes nobody', async () => {
    await invite('ada@example.com')
    await run(new Date('2026-11-23T23:00:00Z'))
    expect((await arrived()).size).toBe(1)
  })
})

describe('one run', () => {
  test('is none of the daily trigger, beside which others send at their own pace', async () => {
    await invite('ada@example.com')
    const settings = { OWNER_KEY: env.OWNER_KEY, MAILER: 'mailbox' }
    await runJobs(store, definitions, dailyCron, noon, settings)
    expect((await mailsOf('pulse')).map(({ state }) => state)).toEqual(['due'])
  })

  test('sends no more mails a minute than the programme says, and those that stay here at once', async () => {
    for (const name of ['ada', 'bo', 'cy']) await invite(`${name}@example.com`)
    const course = courseAt(noon)
    await runOut(noon, course)
    expect(course.waited).toEqual([1000, 1000])
    await emptyMails()
    for (const name of ['ada', 'bo', 'cy']) await invite(`${name}@example.com`)
    const here = courseAt(noon)
    await run(noon, {}, here)
    expect([here.waited, (await arrived()).size]).toEqual([[], 3])
  })

  test('ends before the next begins', async () => {
    for (const name of ['ada', 'bo', 'cy']) await invite(`${name}@example.com`)
    const course = courseAt(noon)
    const slow = { ...course, pause: () => course.pause(5 * minute) }
    await runOut(noon, Object.assign(slow, { waited: [] }))
    expect((await mailsOf('pulse')).map(({ state }) => state).toSorted()).toEqual(['due', 'sent', 'sent'])
  })

  test('looks at no more mails than its queries allow, and the next goes on', async () => {
    await invitePerson('pulse', 'ada@example.com')
    const mails = Array.from({ length: 260 }, (_, index) => ({
      survey: 'pulse',
      wave: 'all',
      person: `nobody ${index}`,
      kind: 'invitation',
      dueAt: noon.getTime(),
    }))
    await store.queueMails(mails)
    await run()
    const states = Map.groupBy(await mailsOf('pulse'), ({ state }) => state)
    expect([states.get('stopped')?.length, states.get('due')?.length]).toEqual([250, 10])
    await run()
    expect((await mailsOf('pulse')).every(({ state }) => state === 'stopped')).toBe(true)
  })
})
