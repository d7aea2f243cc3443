import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outcomeOf } from '#engine/mail/smtp-outcome.ts'

/** An answer to a command, as the connection tells it. */
const answered = (command: string, response: string) => ({
  message: `Command failed: ${response}`,
  code: 'EENVELOPE',
  command,
  response,
  responseCode: Number(response.slice(0, 3)),
})

describe('what a server says about a letter', () => {
  test.each([
    ['RCPT TO', '550 5.1.1 no such user', { outcome: 'hard', recipient: true }],
    ['RCPT TO', '553 mailbox name not allowed', { outcome: 'hard', recipient: true }],
    ['RCPT TO', '550 5.7.1 blocked by policy', { outcome: 'soft' }],
    ['RCPT TO', '554 Relay access denied', { outcome: 'soft' }],
    ['RCPT TO', '450 4.2.0 greylisted', { outcome: 'soft' }],
    ['RCPT TO', '452 4.2.2 mailbox full', { outcome: 'soft' }],
    ['DATA', '554 5.6.0 not like this', { outcome: 'hard', recipient: false }],
    ['DATA', '451 4.3.0 try again', { outcome: 'soft' }],
    ['MAIL FROM', '451 4.3.0 busy', { outcome: 'soft' }],
    ['MAIL FROM', '550 5.7.1 this sender may not', { outcome: 'whole' }],
    ['AUTH PLAIN', '535 5.7.8 no', { outcome: 'whole' }],
    ['AUTH PLAIN', '454 4.7.0 not now', { outcome: 'whole' }],
    ['EHLO', '554 go away', { outcome: 'whole' }],
  ])('%s is answered «%s»', (command, response, expected) => {
    expect(outcomeOf(answered(command, response), command !== 'AUTH PLAIN' && command !== 'EHLO')).toEqual({
      ...expected,
      detail: response,
    })
  })
})

test('a server that knows no TLS is told of by that, not by what it says', () => {
  const error = {
    message: 'Error upgrading connection with STARTTLS: 500 what?',
    code: 'ETLS',
    command: 'STARTTLS',
    response: '500 what?',
    responseCode: 500,
  }
  expect(outcomeOf(error, false)).toEqual({ outcome: 'whole', detail: error.message })
})

describe('where nobody answers', () => {
  const lost = (code: string) => ({ message: 'Connection closed unexpectedly', code, command: 'CONN' })

  test('before a letter is begun, nothing can be sent now', () => {
    for (const code of ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS'])
      expect(outcomeOf(lost(code), false)).toMatchObject({ outcome: 'whole' })
  })

  test('in the middle of a letter, that letter is sent again later', () => {
    expect(outcomeOf(lost('ECONNECTION'), true)).toMatchObject({ outcome: 'soft' })
    expect(outcomeOf({ message: 'no answer within 60 seconds' }, true)).toMatchObject({ outcome: 'soft' })
  })
})

test.each([
  [
    '550 5.1.1 <Ada.Byron@example.com>: Recipient address rejected',
    '550 5.1.1 <…>: Recipient address rejected',
  ],
  ['550 no such user: ada+x=1@xn--kln-sna.example.', '550 no such user: …'],
  ['450 4.2.0 "ada byron"@example.com, try later', '450 4.2.0 …, try later'],
  ['553 käthe@köln.example (käthe@köln.example) is nobody', '553 … (…) is nobody'],
])('keeps no address of it, which would outlive the address itself: %s', (response, detail) => {
  expect(outcomeOf(answered('RCPT TO', response), true)).toMatchObject({ detail })
})

test('an address that no envelope can hold is one that cannot be reached', () => {
  const error = { message: 'Invalid recipient "a b"', code: 'EENVELOPE', command: 'API' }
  expect(outcomeOf(error, true)).toMatchObject({ outcome: 'hard', recipient: true })
})

test('whatever a server says, it is kept on one line and short, and is an outcome', () => {
  const command = fc.constantFrom('RCPT TO', 'DATA', 'MAIL FROM', 'CONN', 'EHLO', 'QUIT')
  fc.assert(
    fc.property(command, fc.integer({ min: 400, max: 599 }), fc.string(), fc.boolean(), (...given) => {
      const [of, code, text, begun] = given
      const sent = outcomeOf(answered(of, `${code} ${text}`), begun)
      expect(['hard', 'soft', 'whole']).toContain(sent.outcome)
      const { detail } = sent as { detail: string }
      expect([detail.length <= 300, /[\r\n]/.test(detail)]).toEqual([true, false])
    }),
  )
})
