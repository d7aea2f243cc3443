import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { unsubscribeToken } from '#worker/access/derived.ts'
import { messageIdFor } from '#worker/mailer/compose.ts'
import { type Arriving, takeMail } from '#worker/mailer/take-mail.ts'
import { exchange, exchangeProse } from '../bounces/exchange.ts'
import { gmail, gmailProse } from '../bounces/gmail.ts'
import type { Sent } from '../bounces/mail.ts'
import { absence, answer, challenge, receipt } from '../bounces/no-bounces.ts'
import { postfix } from '../bounces/postfix.ts'
import { exim, qmail } from '../bounces/prose.ts'
import { complaint, ses } from '../bounces/ses.ts'
import { allRows } from './all-rows.ts'
import { type Guest, invite, sendAll, world } from './fieldwork-world.ts'
import { freshId } from './world.ts'
import { isWrittenTo } from './written-to.ts'

const unknown = { status: '5.1.1', said: '550 5.1.1 User unknown' }

let guest: Guest
let sent: Sent
beforeEach(async () => {
  guest = await invite()
  await sendAll()
  const { person, address } = guest
  await world.store.queueMails([{ survey: 'pulse', wave: '2026-H2', person, kind: 'reminder', dueAt: 1 }])
  sent = await mailTo(guest, address)
})

async function mailTo({ person }: Guest, address: string): Promise<Sent> {
  const mail = { survey: 'pulse', wave: '2026-H2', person, kind: 'invitation' }
  const token = await unsubscribeToken(env, 'pulse', person)
  return { address, token, messageId: await messageIdFor(mail, 'https://surveys.example') }
}

/** Let a mail arrive, as the platform does; gives why it was refused, where it was. */
async function arrive(raw: string, from = ''): Promise<string | undefined> {
  let reason: string | undefined
  const [head = ''] = raw.split('\r\n\r\n')
  const headers = new Headers()
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]+): ?(.*)$/.exec(line) ?? []
    if (name !== '') headers.append(name, value)
  }
  const mail: Arriving = {
    from,
    headers,
    raw: new Blob([raw]).stream(),
    setReject: (why) => {
      reason = why
    },
  }
  const { store, definitions, clock } = world
  await takeMail(mail, { store, definitions, settings: env, now: clock.now })
  return reason
}

/** Why a person is written to no more, and what became of their reminder. */
async function standingOf({ person }: Pick<Guest, 'person'>): Promise<(string | null)[]> {
  const suppressed = await env.DB.prepare('select scope, reason from suppressions where person = ?')
    .bind(person)
    .all<{ scope: string; reason: string }>()
  const mail = await env.DB.prepare("select state, error from mails where person = ? and kind = 'reminder'")
    .bind(person)
    .first<{ state: string; error: string | null }>()
  return [...suppressed.results.map(({ scope, reason }) => `${scope} ${reason}`), mail?.state ?? null]
}

const untouched = ['due']

/** What mail programs write about a mail that they could not deliver. */
const reports: readonly (readonly [program: string, report: (sent: Sent) => string])[] = [
  ['Postfix', (own) => postfix(own, unknown)],
  ['Exchange Online', exchange],
  ['Exchange Server in prose', exchangeProse],
  ['Gmail', gmail],
  ['Gmail in prose', gmailProse],
  ['Amazon SES', ses],
  ['qmail', qmail],
  ['Exim', exim],
]

describe('mail that arrives', () => {
  test.each(reports)('from %s about nobody that we know of writes nothing', async (_, report) => {
    const before = await allRows()
    await arrive(
      report({ address: 'nobody@elsewhere.example', token: `pulse.${'0'.repeat(52)}`, messageId: 'x@y' }),
    )
    expect(await allRows()).toEqual(before)
  })

  test.each(reports)('from %s ends the mails to whoever it could not reach', async (_, report) => {
    expect(await arrive(report(sent))).toBeUndefined()
    expect(await standingOf(guest)).toEqual(['* bounced', 'stopped'])
    expect(await isWrittenTo(world.store, 'other', guest.person)).toBe(false)
  })

  test('that is made up by somebody who has not seen ours ends nothing', async () => {
    const other = await invite()
    const theirs = await mailTo(other, other.address)
    for (const forged of [
      { ...sent, token: `pulse.${guest.person}${'0'.repeat(26)}`, messageId: 'guessed@surveys.example' },
      // The link and the name of one's own mail prove nothing about somebody else's.
      { ...theirs, address: guest.address, token: 'none' },
    ])
      for (const report of [postfix(forged, unknown), complaint(forged), qmail(forged)]) await arrive(report)
    expect(await standingOf(guest)).toEqual(untouched)
  })

  test('with somebody else’s link is about whose link it is, as where mails are passed on', async () => {
    await arrive(postfix({ ...sent, address: 'archive@elsewhere.example' }, unknown))
    expect(await standingOf(guest)).toEqual(['* bounced', 'stopped'])
  })

  test('is believed by the name of the mail alone, where no link came back', async () => {
    await arrive(postfix({ ...sent, token: 'none' }, unknown))
    expect(await standingOf(guest)).toEqual(['* bounced', 'stopped'])
  })

  test.each(['abuse', 'fraud'])(
    'and complains (%s) ends all mails, with and without a name',
    async (type) => {
      await arrive(complaint(sent, type))
      expect(await standingOf(guest)).toEqual(['* complained', 'stopped'])
      const other = await invite()
      await sendAll()
      await arrive(complaint(await mailTo(other, other.address), type, false))
      expect((await standingOf(other))[0]).toBe('* complained')
    },
  )

  test.each<[string, (sent: Sent) => string]>([
    ['is put off', (own) => postfix(own, { ...unknown, status: '4.4.1', action: 'delayed' })],
    ['met a full mailbox', (own) => gmail(own, '5.2.2', 'over quota')],
    ['was taken for spam', (own) => postfix(own, { status: '5.7.1', said: '554 5.7.1 spam' })],
    ['says that it was no spam', (own) => complaint(own, 'not-spam')],
    ['says that somebody is away', absence],
    ['says that it was deleted unread', receipt],
    ['asks to prove something', challenge],
  ])('and %s changes nothing and is answered by nobody', async (_, report) => {
    expect(await arrive(report(sent), 'robot@firm.example')).toBeUndefined()
    expect(await standingOf(guest)).toEqual(untouched)
  })

  test('from a person is refused with a sentence, and changes nothing whatever it quotes', async () => {
    expect(await arrive(answer(sent), 'anna.berg@firm.example')).toBe('Nobody reads mail to this address.')
    expect(await standingOf(guest)).toEqual(untouched)
  })

  test('of any size is read from its beginning', async () => {
    await arrive(`${qmail(sent)}${'x'.repeat(3_000_000)}`)
    expect(await standingOf(guest)).toEqual(['* bounced', 'stopped'])
  })
})

describe('POST /api/bounces', () => {
  const told = async (body: object) => {
    const response = await world.own('/api/bounces', body)
    return [response.status, await response.json()]
  }

  test.each([
    { messages: 'a mail' },
    { messages: [1] },
    { messages: Array(51).fill('') },
    { people: [{ persons: ['x'], outcome: 'bounced' }] },
    { people: [{ persons: [freshId()], outcome: 'unsubscribed' }] },
    { people: [null] },
    { people: Array(501).fill({ persons: [], outcome: 'bounced' }) },
  ])('refuses what is no list of mails or persons', async (body) => {
    expect((await world.own('/api/bounces', body)).status).toBe(400)
    expect(await standingOf(guest)).toEqual(untouched)
  })

  test('takes mails that an owner vouches for, though nothing of ours came back with them', async () => {
    const bare = { ...sent, token: 'none', messageId: 'of@another.mailer.example' }
    const messages = [
      postfix(bare, unknown),
      absence(sent),
      '',
      postfix({ ...bare, address: 'no@body.example' }, unknown),
    ]
    expect(await told({ messages })).toEqual([200, { bounced: 1, complained: 0, ignored: 2, unknown: 1 }])
    expect(await standingOf(guest)).toEqual(['* bounced', 'stopped'])
  })

  test('takes persons that the command has read, the first who is on a list; again it changes nothing', async () => {
    const other = await invite()
    const people = [
      { persons: [freshId(), guest.person, other.person], outcome: 'bounced' },
      { persons: [freshId()], outcome: 'complained' },
    ]
    for (let time = 0; time < 2; time++) {
      expect(await told({ people })).toEqual([200, { bounced: 1, complained: 0, ignored: 0, unknown: 1 }])
      expect(await standingOf(guest)).toEqual(['* bounced', 'stopped'])
    }
    expect(await isWrittenTo(world.store, 'pulse', other.person)).toBe(true)
  })

  test('by a key for some surveys, ends and tells nothing of who is on the lists of others alone', async () => {
    const made = await world.own('/api/keys', { name: 'CI', surveys: ['other'], doors: ['recipients'] })
    const Authorization = `Bearer ${(await made.json<{ key: string }>()).key}`
    const ofOther = await invite('buyer', { survey: 'other' })
    const people = [guest, ofOther].map(({ person }) => ({ persons: [person], outcome: 'bounced' }))
    const messages = [postfix(sent, unknown)]
    const response = await world.post('/api/bounces', { people, messages }, { Authorization })
    expect(await response.json()).toEqual({ bounced: 1, complained: 0, ignored: 0, unknown: 2 })
    expect(await standingOf(guest)).toEqual(untouched)
    expect(await isWrittenTo(world.store, 'other', ofOther.person)).toBe(false)
  })

  test('leaves standing what a person said by their own word', async () => {
    await world.store.suppress([guest.person], '*', 'unsubscribed', '2026-11-20')
    await told({ messages: [complaint(sent)] })
    expect((await standingOf(guest))[0]).toBe('* unsubscribed')
  })

  test('needs a few statements, however many persons there are', async () => {
    const people = Array.from({ length: 500 }, () => ({
      persons: [freshId(), freshId()],
      outcome: 'bounced',
    }))
    expect(await told({ people })).toEqual([200, { bounced: 0, complained: 0, ignored: 0, unknown: 500 }])
  })
})
