import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '#worker/store/d1-store.ts'
import type { ClaimedMail } from '#worker/store/mail-store.ts'
import { answerBy, emptyMails, invitePerson, mailsOf, queueFor } from '../invited.ts'

const store = openStore(env.DB)
const minute = 60_000
const now = Date.parse('2026-11-22T10:00:00Z')
const nobody = { survey: 'pulse', person: 'nobody' }

beforeEach(emptyMails)

/** Take everything that is due, and say that it was sent. */
async function takeAll(at = now): Promise<ClaimedMail[]> {
  const taken: ClaimedMail[] = []
  for (;;) {
    const mail = await store.claimMail('people', at, at + 10 * minute)
    if (!mail) return taken
    await store.settleMail(mail, { state: 'sent', at })
    taken.push(mail)
  }
}

async function take(at = now): Promise<ClaimedMail> {
  const mail = await store.claimMail('people', at, at + minute)
  if (!mail) throw new Error('nothing was due')
  return mail
}

describe('the queue', () => {
  test('a mail is queued once per person and kind, whatever has become of it', async () => {
    expect(await queueFor(nobody, now)).toBe(1)
    expect(await queueFor(nobody, now)).toBe(0)
    await takeAll()
    expect(await queueFor(nobody, now)).toBe(0)
    expect(await queueFor(nobody, now, 'reminder')).toBe(1)
  })

  test('nothing is taken before it is due, and nothing twice within a lease', async () => {
    await queueFor(nobody, now + minute)
    expect(await store.claimMail('people', now, now + minute)).toBeNull()
    expect(await store.claimMail('people', now + minute, now + 11 * minute)).toMatchObject({ tries: 0 })
    expect(await store.claimMail('people', now + 10 * minute, now + 20 * minute)).toBeNull()
    expect(await store.claimMail('people', now + 11 * minute, now + 21 * minute)).toMatchObject(nobody)
  })

  test('many who take at once get each mail once', async () => {
    for (let index = 0; index < 40; index++) await queueFor({ ...nobody, person: `p${index}` }, now)
    const taken = await Promise.all(
      Array.from({ length: 60 }, () => store.claimMail('people', now, now + minute)),
    )
    const persons = taken.flatMap((mail) => (mail ? [mail.person] : []))
    expect([persons.length, new Set(persons).size]).toEqual([40, 40])
  })

  test('what has waited longest is taken first', async () => {
    await queueFor({ ...nobody, person: 'late' }, now - minute)
    await queueFor({ ...nobody, person: 'early' }, now - 2 * minute)
    expect((await takeAll()).map(({ person }) => person)).toEqual(['early', 'late'])
  })

  test('what comes with a mail is all that decides about it', async () => {
    const ada = await invitePerson('pulse', 'ada@example.com', { zone: 'Asia/Tokyo', closesOn: '2026-12-01' })
    await queueFor(ada, now)
    expect(await takeAll()).toEqual([
      {
        survey: 'pulse',
        wave: 'all',
        person: ada.person,
        kind: 'invitation',
        tries: 0,
        lease: now + 10 * minute,
        recipient: {
          role: 'user',
          language: 'en',
          address: 'ada@example.com',
          name: 'Ada',
          zone: 'Asia/Tokyo',
          passedOn: false,
        },
        link: { hash: ada.hash, state: 'open', attributes: { region: 'North' } },
        closesOn: '2026-12-01',
        site: 'https://surveys.example',
        answered: null,
        suppressed: null,
      },
    ])
  })

  test('of somebody who is on the list no more there is nothing to decide by', async () => {
    await queueFor(nobody, now)
    const none = { recipient: null, link: null, closesOn: null, site: null, answered: null, suppressed: null }
    expect(await takeAll()).toMatchObject([none])
  })

  test('answers and unsubscribing are seen at the moment a mail is taken', async () => {
    const ada = await invitePerson('pulse', 'ada@example.com')
    const bo = await invitePerson('pulse', 'bo@example.com')
    await queueFor(ada, now)
    await queueFor(bo, now + 1)
    await answerBy(ada)
    await store.suppress([ada.person], 'pulse', 'unsubscribed', '2026-11-22')
    await store.suppress([bo.person], 'another survey', 'unsubscribed', '2026-11-22')
    const mails = await takeAll(now + 1)
    expect(mails.map(({ answered, suppressed }) => [answered, suppressed])).toEqual([
      ['complete', 'unsubscribed'],
      [null, null],
    ])
  })

  test('of two waves each mail comes with what belongs to its own', async () => {
    const ada = await invitePerson('pulse', 'ada@example.com', { role: 'user', closesOn: '2026-12-01' })
    await answerBy(ada, 'partial')
    await answerBy(ada)
    const before = { ...ada, wave: 'before', hash: 'of the wave before' }
    await store.addRecipients('pulse', {
      wave: {
        wave: 'before',
        openedOn: '2026-05-01',
        closesOn: '2026-06-01',
        invited: true,
        promise: 'named',
      },
      site: 'https://before.example',
      links: [
        {
          ...{ hash: before.hash, survey: 'pulse', wave: 'before', role: 'buyer', language: 'de' },
          attributes: { region: 'South' },
        },
      ],
      recipients: [
        {
          ...{ person: ada.person, link: before.hash, role: 'buyer', language: 'de', name: null, zone: null },
          ...{ address: 'ada@before.example', invitedOn: '2026-05-01' },
        },
      ],
      due: now + 1,
    })
    await queueFor(ada, now)
    const [own, other] = await takeAll(now + 1)
    expect(own).toMatchObject({
      ...{ wave: 'all', closesOn: '2026-12-01', site: 'https://surveys.example', answered: 'complete' },
      recipient: { role: 'user', address: 'ada@example.com' },
      link: { hash: ada.hash, attributes: { region: 'North' } },
    })
    expect(other).toMatchObject({
      ...{ wave: 'before', closesOn: '2026-06-01', site: 'https://before.example', answered: null },
      recipient: { role: 'buyer', address: 'ada@before.example' },
      link: { hash: before.hash, attributes: { region: 'South' } },
    })
  })

  test('what somebody said goes before what befell their mails', async () => {
    for (const [name, scopes] of [
      ['ada', ['pulse', '*']],
      ['bo', ['*', 'pulse']],
    ] as const) {
      const one = await invitePerson('pulse', `${name}@example.com`)
      await store.suppress([one.person], scopes[0], 'bounced', '2026-11-20')
      await store.suppress([one.person], scopes[1], 'unsubscribed', '2026-11-21')
      await queueFor(one, now)
    }
    expect((await takeAll()).map(({ suppressed }) => suppressed)).toEqual(['unsubscribed', 'unsubscribed'])
  })

  test('who lost the lease changes nothing, but that a mail was sent is true whoever holds it', async () => {
    await queueFor(nobody, now)
    const slow = await take()
    const quick = await take(now + minute)
    await store.settleMail(slow, { state: 'failed', error: 'late' })
    expect(await mailsOf('pulse')).toMatchObject([{ state: 'sending', error: null }])
    await store.settleMail(slow, { state: 'sent', at: now + minute })
    await store.settleMail(quick, { state: 'due', at: now + 9 * minute, tries: 1, error: 'busy' })
    expect(await mailsOf('pulse')).toMatchObject([{ state: 'sent', tries: 1, error: null }])
  })

  test('what failed for good counts its last try, what was stopped counts none, and neither is taken again', async () => {
    for (const state of ['failed', 'stopped'] as const) {
      await queueFor({ ...nobody, person: state }, now)
      await store.settleMail(await take(), { state, error: 'why' })
    }
    expect(await mailsOf('pulse')).toMatchObject([
      { person: 'failed', state: 'failed', tries: 1, error: 'why', sent_at: null },
      { person: 'stopped', state: 'stopped', tries: 0, error: 'why', sent_at: null },
    ])
    expect(await takeAll(now + minute)).toEqual([])
  })

  test('mails for leaders are taken apart', async () => {
    await queueFor({ survey: '*', person: 'leader' }, now, 'digest 2026-11-23')
    expect(await store.claimMail('people', now, now + minute)).toBeNull()
    expect(await store.claimMail('leaders', now, now + minute)).toMatchObject({ person: 'leader' })
  })

  test('putting off reaches those in the zone and nobody else', async () => {
    const zones = { ada: 'Asia/Tokyo', bo: 'Asia/Tokyo', cy: null }
    for (const [name, zone] of Object.entries(zones))
      await queueFor(await invitePerson('pulse', `${name}@example.com`, { zone }), now)
    await store.putOffMails('Asia/Tokyo', now, now + 60 * minute)
    expect((await takeAll()).map(({ recipient }) => recipient?.address)).toEqual(['cy@example.com'])
    await store.putOffMails('Asia/Tokyo', now + 60 * minute, now + 90 * minute)
    await store.putOffMails(null, now + 90 * minute, now + 95 * minute)
    expect(await takeAll(now + 89 * minute)).toEqual([])
    expect(await takeAll(now + 90 * minute)).toHaveLength(2)
  })

  test('the standing counts what waits and what failed, and tells why the last try failed', async () => {
    await queueFor(nobody, now + minute)
    await queueFor({ ...nobody, person: 'somebody' }, now + 2 * minute)
    const mail = await take(now + minute)
    await store.settleMail(mail, { state: 'due', at: now + 9 * minute, tries: 1, error: '450 busy' })
    await queueFor({ ...nobody, person: 'early' }, now)
    const early = await take()
    await store.settleMail(early, { state: 'due', at: now + 8 * minute, tries: 1, error: '450 before' })
    await queueFor({ ...nobody, person: 'late' }, now + 30 * minute)
    await queueFor({ survey: 'elsewhere', person: 'p' }, now)
    await store.settleMail(await take(), { state: 'failed', error: '550 no such user' })
    const standing = { due: 4, failed: 0, nextAt: now + 2 * minute, error: '450 busy' }
    expect(await store.mailStanding(['pulse'])).toEqual(standing)
    expect(await store.mailStanding([])).toEqual({ due: 0, failed: 0, nextAt: null, error: null })
    expect(await store.mailStanding('all')).toEqual({ ...standing, failed: 1 })
  })

  test('taking and counting read no mail that was sent, and for leaders none to people', async () => {
    const plan = async (sql: string) => {
      const { results } = await env.DB.prepare(`explain query plan ${sql}`).all<{ detail: string }>()
      return results.map(({ detail }) => detail).join('\n')
    }
    const due = await plan(`select survey, wave, person, kind from mails
      where state in ('due', 'sending') and due_at <= 1 and kind in ('invitation') order by due_at limit 1`)
    expect(due).toContain('mails_due')
    const ofLeaders = await plan(`select survey, wave, person, kind from mails
      where state in ('due', 'sending') and due_at <= 1
        and not kind in ('invitation', 'reminder', 'reminder-2', 'feedback') order by due_at limit 1`)
    expect(ofLeaders).toContain('mails_due_to_leaders')
    expect(due).not.toContain('TEMP B-TREE')
    expect(await plan("select count(*) from mails where state = 'failed' and true")).toContain('mails_failed')
  })
})

describe('the mailbox', () => {
  test('the same Message-ID arrives once, and the newest is listed first', async () => {
    const mail = (id: string, arrivedAt: number) => ({
      id,
      arrivedAt,
      recipient: 'ada@example.com',
      subject: id,
      raw: `Subject: ${id}\r\n\r\nHello`,
    })
    await store.keepMail(mail('one', 1))
    await store.keepMail(mail('two', 2))
    await store.keepMail({ ...mail('one', 3), subject: 'again' })
    expect((await store.keptMails(10)).map(({ id, subject }) => [id, subject])).toEqual([
      ['two', 'two'],
      ['one', 'one'],
    ])
    expect(await store.keptMail('one')).toEqual(mail('one', 1))
    expect(await store.keptMail('three')).toBeNull()
  })
})
