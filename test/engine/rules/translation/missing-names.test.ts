import { expect, test } from 'vitest'
import { checkIdenticalWords } from '#engine/rules/translation/identical-words.ts'
import { checkMissingNames } from '#engine/rules/translation/missing-names.ts'
import { germanText, parseGerman } from '../../parse/translation-example.ts'

test('all that a translation does not name is told at once, at its names or else at its beginning', () => {
  const some = germanText.replace('  user: Nutzung\n', '').replace('  seller: Ansprechperson\n', '')
  const message = expect.stringMatching(/^no name in «de» for user, seller, so .*translate -- customers de»/)
  const names = { at: some.indexOf('names:'), length: 5 }
  expect(checkMissingNames(parseGerman(some), 'customers')).toEqual([
    { rule: 'missing-names', at: names, message, about: 'de' },
  ])
  const none = germanText.replace(/names:\n( {2}.*\n)+/, '')
  expect(checkMissingNames(parseGerman(none), 'customers')).toMatchObject([{ at: { at: 0, length: 3 } }])
})

test('words that are missing are not its business, and what is named is well', () => {
  const { missing, ...rest } = parseGerman(germanText.replace('low: Sicher nicht\n', ''))
  expect(missing).toHaveLength(1)
  expect(checkMissingNames({ ...rest, missing }, 'customers')).toEqual([])
})

test('a name that was left as the original reads is told like other words, by what it names', () => {
  const left = parseGerman(germanText.replace('Entscheidende', 'deciders').replace('Leitung', 'team leads'))
  expect(checkIdenticalWords(left, []).map(({ about }) => about)).toEqual(['lead', 'deciders'])
})
