import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { openStore } from '#worker/store/d1-store.ts'
import type { ClaimedMail } from '#worker/store/mail-store.ts'
import { addAnswer, addRecipient, mailsOf, suppress } from './some-recipients.ts'

const store = openStore(env.DB)
const minute = 60_000
const now = Date.parse('2026-11-22T10:00:00Z')
const key = (survey: string, person: string, kind = 'invitation') => ({ survey, wave: 'all', person, kind })
const queue = (survey: string, person: string, kind = 'invitation', dueAt = now) =>
  store.queueMails([{ ...key(survey, person, kind), dueAt }])

/** Take everything that is due, so that the next test meets only its own. */
async function takeAll(at = now): Promise<ClaimedMail[]> {
  const taken: ClaimedMail[] = []
  for (;;) {
    const mail = await store.claimMail('people', at, at + 10 * minute)
    if (!mail) return taken
    await store.settleMail(mail, { state: 'sent', at })
    taken.push(mail)
  }
}

describe('the queue', () => {
  test('a mail is queued once per person and kind, whatever has become of it', async () => {
    expect(await queue('once', 'p1')).toBe(1)
    expect(await queue('once', 'p1')).toBe(0)
    await takeAll()
    expect(await queue('once', 'p1')).toBe(0)
    expect(await queue('once', 'p1', 'reminder')).toBe(1)
    await takeAll()
  })

  test('nothing is taken before it is due, and nothing twice within a lease', async () => {
    await queue('lease', 'p1', 'invitation', now + minute)
    expect(await store.claimMail('people', now, now + minute)).toBeNull()
    const first = await store.claimMail('people', now + minute, now + 11 * minute)
    expect(first).toMatchObject({ ...key('lease', 'p1'), tries: 0 })
    expect(await store.claimMail('people', now + 10 * minute, now + 20 * minute)).toBeNull()
    const again = await store.claimMail('people', now + 11 * minute, now + 21 * minute)
    expect(again).toMatchObject(key('lease', 'p1'))
    await takeAll(now + 21 * minute)
  })

  test('many who take at once get each mail once', async () => {
    await store.queueMails(
      Array.from({ length: 40 }, (_, index) => ({ ...key('race', `p${index}`), dueAt: now })),
    )
    const taken = await Promise.all(
      Array.from({ length: 60 }, () => store.claimMail('people', now, now + minute)),
    )
    const persons = taken.flatMap((mail) => (mail ? [mail.person] : []))
    expect([persons.length, new Set(persons).size]).toEqual([40, 40])
    await takeAll(now + minute)
  })

  test('what comes with a mail is all that decides about it', async () => {
    await addRecipient({ survey: 'whole', person: 'p1', zone: 'Asia/Tokyo', closesOn: '2026-12-01' })
    await queue('whole', 'p1')
    const [mail] = await takeAll()
    expect(mail).toEqual({
      ...key('whole', 'p1'),
      tries: 0,
      lease: now + 10 * minute,
      recipient: { role: 'user', language: 'en', address: 'p1@example.com', name: 'Ada', zone: 'Asia/Tokyo' },
      link: { hash: 'hash of whole all p1', state: 'open', attributes: { region: 'North' } },
      closesOn: '2026-12-01',
      site: 'https://surveys.example',
      answered: null,
      suppressed: null,
    })
  })

  test('of somebody who is on the list no more there is nothing to decide by', async () => {
    await queue('gone', 'p1')
    const [mail] = await takeAll()
    expect(mail).toMatchObject({ recipient: null, link: null, closesOn: null, site: null, answered: null })
  })

  test('answers and unsubscribing are seen at the moment a mail is taken', async () => {
    await addRecipient({ survey: 'late', person: 'p2' })
    await addRecipient({ survey: 'late', person: 'p3' })
    await queue('late', 'p2')
    await queue('late', 'p3')
    await addAnswer('late', 'p2')
    await suppress('p2', 'late')
    await suppress('p3', 'another survey')
    const mails = await takeAll()
    expect(mails.map(({ answered, suppressed }) => [answered, suppressed])).toEqual([
      ['complete', 'unsubscribed'],
      [null, null],
    ])
  })

  test('who lost the lease changes nothing, but that a mail was sent is true whoever holds it', async () => {
    await queue('lost', 'p1')
    const slow = await store.claimMail('people', now, now + minute)
    const quick = await store.claimMail('people', now + minute, now + 2 * minute)
    if (!slow || !quick) throw new Error('nothing was due')
    await store.settleMail(slow, { state: 'failed', error: 'late' })
    expect((await mailsOf('lost'))['p1 invitation']).toMatchObject({ state: 'sending', error: null })
    await store.settleMail(slow, { state: 'sent', at: now + minute })
    await store.settleMail(quick, { state: 'due', at: now + 9 * minute, tries: 1, error: 'busy' })
    expect((await mailsOf('lost'))['p1 invitation']).toMatchObject({ state: 'sent', tries: 1, error: null })
  })

  test('who cannot be reached for good is written to no more, by no survey', async () => {
    await addRecipient({ survey: 'hard', person: 'p5' })
    await queue('hard', 'p5')
    const mail = await store.claimMail('people', now, now + minute)
    if (!mail) throw new Error('nothing was due')
    await store.settleMail(mail, { state: 'failed', error: '550 no such user', bounced: true })
    expect((await mailsOf('hard'))['p5 invitation']).toMatchObject({
      state: 'failed',
      tries: 1,
      error: '550 no such user',
    })
    await addRecipient({ survey: 'hard 2', person: 'p5' })
    await queue('hard 2', 'p5')
    expect((await takeAll()).map(({ suppressed }) => suppressed)).toEqual(['bounced'])
  })

  test('mails for leaders are taken apart', async () => {
    await queue('', 'leader', 'digest 2026-W47')
    expect(await store.claimMail('people', now, now + minute)).toBeNull()
    expect(await store.claimMail('leaders', now, now + minute)).toMatchObject({ person: 'leader' })
  })

  test('putting off reaches those in the zone and nobody else', async () => {
    await addRecipient({ survey: 'zones', person: 'tokyo', zone: 'Asia/Tokyo' })
    await addRecipient({ survey: 'zones', person: 'tokyo-2', zone: 'Asia/Tokyo' })
    await addRecipient({ survey: 'zones', person: 'unknown' })
    for (const person of ['tokyo', 'tokyo-2', 'unknown']) await queue('zones', person)
    await store.putOffMails('Asia/Tokyo', now, now + 60 * minute)
    expect((await takeAll()).map(({ person }) => person)).toEqual(['unknown'])
    await store.queueMails([{ ...key('zones', 'unknown', 'reminder'), dueAt: now }])
    await store.putOffMails(null, now, now + 30 * minute)
    const mails = await mailsOf('zones')
    expect(mails['unknown reminder']?.due_at).toBe(now + 30 * minute)
    expect(mails['tokyo invitation']?.due_at).toBe(now + 60 * minute)
    await takeAll(now + 60 * minute)
  })

  test('the standing counts what waits and what failed, and tells why the last try failed', async () => {
    await queue('standing', 'p6', 'invitation', now + minute)
    await queue('standing', 'p7', 'invitation', now + 2 * minute)
    const mail = await store.claimMail('people', now + minute, now + 5 * minute)
    if (!mail) throw new Error('nothing was due')
    await store.settleMail(mail, { state: 'due', at: now + 9 * minute, tries: 1, error: '450 busy' })
    const standing = { due: 2, failed: 0, nextAt: now + 2 * minute, error: '450 busy' }
    expect(await store.mailStanding(['standing'])).toEqual(standing)
    expect(await store.mailStanding([])).toEqual({ due: 0, failed: 0, nextAt: null, error: null })
    expect((await store.mailStanding('all')).failed).toBe(1)
    await takeAll(now + 9 * minute)
  })

  test('taking, counting and putting off read no mail that was sent', async () => {
    const plan = async (sql: string) => {
      const { results } = await env.DB.prepare(`explain query plan ${sql}`).all<{ detail: string }>()
      return results.map(({ detail }) => detail).join('\n')
    }
    const due = await plan(`select survey, wave, person, kind from mails
      where state in ('due', 'sending') and due_at <= 1 and kind in ('invitation') order by due_at limit 1`)
    expect(due).toContain('mails_due')
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
