import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findUnsubscribeTokens, personIn, readUnsubscribeToken } from '#engine/links/unsubscribe-token.ts'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const rest = fc.string({ unit: fc.constantFrom(...letters), minLength: 52, maxLength: 52 })
const someToken = fc
  .tuple(fc.constantFrom('customers', 'sales-2', 'a'), rest)
  .map(([survey, written]) => `${survey}.${written}`)

test.each([
  '',
  '.',
  'customers',
  `customers.${'0'.repeat(51)}`,
  `customers.${'0'.repeat(53)}`,
  `.${'0'.repeat(52)}`,
  `cus_tomers.${'0'.repeat(52)}`,
  `customers.${'u'.repeat(52)}`,
  '%'.repeat(10_000),
])('«%s» is no token', (given) => {
  expect(readUnsubscribeToken(given)).toBeUndefined()
})

test('a token is what it is, whatever a mail program has made of it', () => {
  const bent: ((token: string) => string)[] = [
    (token) => token,
    (token) => token.toUpperCase(),
    (token) => token.replaceAll('0', 'O').replaceAll('1', 'l'),
    (token) => token.replace('.', '%2E'),
    (token) => token.replace('.', '%252e'),
    (token) => `${token}.`,
    (token) => `${token}>`,
    (token) => `${token}%3E`,
    (token) => `${token})`,
    (token) => `${token}&amp;x`,
    (token) => `${token}%20`,
    (token) => `${token.slice(0, 20)}=\r\n${token.slice(20)}`,
    (token) => `${token.slice(0, 20)}%0A ${token.slice(20)}`,
  ]
  fc.assert(
    fc.property(someToken, fc.constantFrom(...bent), (token, bend) => {
      expect(readUnsubscribeToken(bend(token))).toBe(token)
    }),
  )
})

test('all tokens of a text are found, each once, with their persons', () => {
  const one = `customers.${'1'.repeat(26)}${'2'.repeat(26)}`
  const other = `sales.${'3'.repeat(52)}`
  const text = `<https://a.example/u/${one}>, https://a.example/U/${other}?l=de /u/${one} /u/${one}0`
  expect(findUnsubscribeTokens(text)).toEqual([one, other])
  expect(personIn(one)).toBe('1'.repeat(26))
})
