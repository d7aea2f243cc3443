import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from '#engine/mail/one-line.ts'

test.each([
  ['a line break', 'Ada\r\nBcc: all@example.com', 'Ada Bcc: all@example.com'],
  ['a break that is no control character', 'Ada\u2028Byron\u2029', 'Ada Byron'],
  ['a null and an escape', 'A\0da\u001b[31m', 'A da [31m'],
  ['a mark that turns what follows', '\u202egnp.exe\u2066', 'gnp.exe'],
  ['half a character', 'Ada \ud83d', 'Ada \ufffd'],
  ['a word that a mail program would decode', '=?UTF-8?Q?Bcc?=', '= ?UTF-8?Q?Bcc?='],
  ['blanks around and in between', '  Ada \t  Byron ', 'Ada Byron'],
])('%s does not stay', (_, given, line) => {
  expect(oneLine(given)).toBe(line)
})

test.each([
  'Ada Byron',
  'می‌خواهم',
  '👩‍🚀',
  'O’Neill & Söhne <GmbH>',
  '山田 花子',
  '1\u00a0000'.replace('\u00a0', ' '),
])('«%s» stays as it is', (text) => {
  expect(oneLine(text)).toBe(text)
})

test('any text becomes one line that has no control character and turns nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = oneLine(text)
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]| {2}|^ | $/u)
      expect(line.isWellFormed()).toBe(true)
      expect(oneLine(line)).toBe(line)
    }),
  )
})
