import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReturned } from '#engine/bounces/read-returned.ts'
import { exchange, exchangeProse } from '../../bounces/exchange.ts'
import { gmail, gmailProse } from '../../bounces/gmail.ts'
import { asMail, sent } from '../../bounces/mail.ts'
import { absence, answer, challenge, receipt } from '../../bounces/no-bounces.ts'
import { postfix } from '../../bounces/postfix.ts'
import { exim, qmail } from '../../bounces/prose.ts'
import { complaint, ses } from '../../bounces/ses.ts'

const outcomes = async (raw: string) => (await readReturned(raw)).reports.map(({ outcome }) => outcome)

describe('nothing came back', () => {
  test.each([
    ['an empty text', ''],
    ['no mail', 'Dear all,\nthe printer is broken. <anna@firm.example> 550 5.1.1'],
    ['a notice of absence', absence(sent)],
    ['a receipt', receipt(sent)],
    ['a challenge', challenge(sent)],
    ['an answer that quotes a bounce', answer(sent)],
  ])('%s', async (_, raw) => {
    expect(await outcomes(raw)).not.toContain('bounced')
    expect(await outcomes(raw)).not.toContain('complained')
  })

  test.each([
    [
      'Postfix goes on trying',
      postfix(sent, { status: '4.4.1', said: 'connect timed out', action: 'delayed' }),
    ],
    [
      'Postfix gave up on a server that was away',
      postfix(sent, { status: '4.4.1', said: 'connect timed out' }),
    ],
    ['a greylist', postfix(sent, { status: '4.7.1', said: '450 4.7.1 greylisted, try again' })],
    ['a full mailbox', postfix(sent, { status: '5.2.2', said: '552 5.2.2 Mailbox full' })],
    ['a full mailbox in words alone', postfix(sent, { status: '5.0.0', said: '550 Mailbox is full' })],
    ['a full mailbox by the old code', postfix(sent, { status: '5.0.0', said: '552 sorry' })],
    ['a full mailbox at Gmail', gmail(sent, '5.2.2', 'The recipient is over quota')],
    ['a refusal as spam', postfix(sent, { status: '5.7.1', said: '554 5.7.1 Message rejected as spam' })],
    [
      'a list of blocked servers',
      postfix(sent, { status: '5.0.0', said: '550 SC-001 blocked by our reputation list' }),
    ],
    ['a mail that is too large', postfix(sent, { status: '5.3.4', said: '552 5.3.4 too large' })],
    ['qmail’s full mailbox', qmail(sent, 'Remote host said: 552 5.2.2 Over quota')],
    ['feedback that it was no spam', complaint(sent, 'not-spam')],
    ['a report of failed authentication', complaint(sent, 'auth-failure')],
  ])('%s', async (_, raw) => {
    expect(await outcomes(raw)).toEqual(['ignored'])
  })
})

describe('came back for good', () => {
  test.each([
    ['Postfix', postfix(sent, { status: '5.1.1', said: '550 5.1.1 User unknown' })],
    [
      'Postfix, by the words of the server',
      postfix(sent, { status: '5.0.0', said: '554 no such user here' }),
    ],
    ['Postfix, a domain that takes no mail', postfix(sent, { status: '5.1.10', said: '556 5.1.10 null MX' })],
    ['Exchange Online', exchange(sent)],
    ['Exchange Server in prose', exchangeProse(sent)],
    ['Gmail', gmail(sent)],
    ['Gmail, a closed account', gmail(sent, '5.2.1', 'The email account is disabled')],
    ['Gmail in prose', gmailProse(sent)],
    ['Amazon SES', ses(sent)],
    ['qmail', qmail(sent)],
    ['qmail, by a server of three digits', qmail(sent, 'Remote host said: 550 unknown user')],
    ['qmail, in words alone', qmail(sent, "This address doesn't exist.")],
    ['Exim', exim(sent)],
  ])('%s', async (_, raw) => {
    const { reports, tokens, messageIds } = await readReturned(raw)
    expect(reports).toEqual([{ outcome: 'bounced', addresses: [sent.address] }])
    expect(tokens).toEqual([sent.token])
    expect(messageIds).toContain(sent.messageId)
    // Some programs store mails with the line ends of their system.
    expect(await readReturned(raw.replaceAll('\r\n', '\n'))).toEqual({ reports, tokens, messageIds })
  })

  test('an alias that was passed on names both addresses', async () => {
    const raw = postfix(sent, { status: '5.1.1', said: '550 5.1.1 User unknown' }).replace(
      `Final-Recipient: rfc822; ${sent.address}`,
      'Final-Recipient: rfc822; somebody@elsewhere.example',
    )
    expect((await readReturned(raw)).reports).toEqual([
      { outcome: 'bounced', addresses: [sent.address, 'somebody@elsewhere.example'] },
    ])
  })

  test('several recipients are told apart', async () => {
    const raw = postfix(sent, { status: '5.1.1', said: '550 5.1.1 User unknown' }).replace(
      'Final-Recipient:',
      asMail(
        'Final-Recipient: rfc822; other@firm.example\nAction: relayed\nStatus: 2.0.0\n\nFinal-Recipient:',
      ),
    )
    expect((await readReturned(raw)).reports).toEqual([
      { outcome: 'ignored', addresses: ['other@firm.example'] },
      { outcome: 'bounced', addresses: [sent.address] },
    ])
  })
})

describe('a complaint', () => {
  test.each(['abuse', 'fraud', 'opt-out'])('of kind %s names who made it', async (type) => {
    const { reports, tokens } = await readReturned(complaint(sent, type))
    expect(reports).toEqual([{ outcome: 'complained', addresses: [sent.address] }])
    expect(tokens).toEqual([sent.token])
  })

  test('without a name is known by the link that it brings back', async () => {
    const { reports, tokens } = await readReturned(complaint(sent, 'abuse', false))
    expect(reports.map(({ outcome }) => outcome)).toEqual(['complained'])
    expect(tokens).toEqual([sent.token])
  })

  test('of Outlook.com is the mail with a header of its own', async () => {
    const raw = complaint(sent)
      .replace('message/feedback-report', 'text/plain')
      .replace('report-type=feedback-report; ', '')
      .replace('From: Hollinrime', `X-HmXmrOriginalRecipient: ${sent.address}\r\nFrom: Hollinrime`)
    expect((await readReturned(raw)).reports).toEqual([{ outcome: 'complained', addresses: [sent.address] }])
  })
})

test('whatever is cut off, mixed up or made up is read without a fault, and names no more than it holds', async () => {
  const all = [
    postfix(sent, { status: '5.1.1', said: 'x' }),
    exchange(sent),
    gmail(sent),
    qmail(sent),
    complaint(sent),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...all),
      fc.constantFrom(...all),
      fc.nat(4000),
      fc.nat(4000),
      fc.string({ unit: 'binary', maxLength: 40 }),
      async (one, other, end, start, noise) => {
        const raw = one.slice(0, end) + noise + other.slice(start)
        const { reports, tokens } = await readReturned(raw)
        for (const { addresses } of reports) for (const address of addresses) expect(address).toContain('@')
        for (const token of tokens) expect(token).toMatch(/^[a-z0-9-]+\.[0-9a-z]{52}$/)
      },
    ),
  )
})

test('what is made to be slow to read is read like any other', async () => {
  const long = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length))
  const head = 'Return-Path: <>\nFrom: MAILER-DAEMON@a.example\nSubject: failure notice\n'
  for (const part of ['<@', 'exceed', '(a', '--\n', '/u/a.', ' '])
    for (const raw of [
      `${head}\n${long(part)}`,
      `${head}Content-Type: text/html\n\n${long(part)}`,
      `${head}In-Reply-To: ${long(part)}\n\nx`,
      ses({ ...sent, address: long(part) }),
    ])
      expect((await readReturned(raw)).reports.length).toBeLessThan(3)
})
