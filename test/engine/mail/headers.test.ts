import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headersOf } from '#engine/mail/headers-of.ts'
import { messageIdOf } from '#engine/mail/message-id.ts'
import { site } from './some-mails.ts'

const unsubscribe = `${site}/u/customers.0123`

describe('a mail to people who are asked', () => {
  test.each(['invitation', 'reminder', 'reminder-2', 'feedback'] as const)(
    'tells how %s mails are ended',
    (kind) => {
      expect(headersOf({ kind, survey: 'customers', site, unsubscribe })).toEqual({
        'List-Id': '<customers.surveys.example>',
        'List-Unsubscribe': '<https://surveys.example/u/customers.0123>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
      })
    },
  )

  test('without an address to end it promises none', () => {
    expect(headersOf({ kind: 'invitation', survey: 'customers', site })).not.toHaveProperty(
      'List-Unsubscribe-Post',
    )
  })
})

test.each(['sign-in', 'alert', 'digest'] as const)('a mail to a leader (%s) belongs to no list', (kind) => {
  expect(headersOf({ kind, survey: 'customers', site, unsubscribe })).toEqual({
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  })
})

test.each([
  ['http://localhost:8787', 'customers.localhost'],
  ['https://Surveys.Example/', 'customers.surveys.example'],
  ['http://[::1]:8787', 'customers.localhost'],
])('a list at %s is %s', (at, list) => {
  expect(headersOf({ kind: 'invitation', survey: 'customers', site: at })['List-Id']).toBe(`<${list}>`)
})

test('no value begins a new header, whatever it is made of', () => {
  const any = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(any, any, any, (survey, at, end) => {
      const headers = headersOf({ kind: 'invitation', survey, site: `https://${at}`, unsubscribe: end })
      for (const value of Object.values(headers)) expect(value).toMatch(/^[ -~]*$/)
      expect(headers['List-Unsubscribe']).toMatch(/^<[^<> ]*>$/)
    }),
  )
})

test('a mail is named by its digest and the host, without brackets and port', () => {
  expect(messageIdOf('surveys.example', '9f3c')).toBe('9f3c@surveys.example')
  expect(messageIdOf('http://localhost:8787', '9f>\r\n3c')).toBe('9f3c@localhost')
})
