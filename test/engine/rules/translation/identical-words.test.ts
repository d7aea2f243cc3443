import { expect, test } from 'vitest'
import type { Text } from '#engine/parse/source.ts'
import { checkIdenticalWords } from '#engine/rules/translation/identical-words.ts'
import { germanText, parseGerman } from '../../parse/translation-example.ts'

const names = ['Hollinrime', 'Oakrigg Refrigeration']
const check = (text: string, original = text) => {
  const of = (words: string): Text => ({
    key: 'q',
    kind: 'question',
    question: 'q',
    text: words,
    at: 4,
    length: 9,
  })
  return checkIdenticalWords({ pairs: [{ original: of(original), text: of(text) }], language: 'de' }, names)
}

test.each([
  'kept promises',
  'Satisfaction',
  'A {company} of care',
  '{seller|your contact}',
  '品質について',
  'We are\nthere',
])('«%s» is reported where it was left as it is', (text) => {
  expect(check(text)).toHaveLength(1)
})

test.each([
  'Team',
  '{company}',
  'Hollinrime',
  'Oakrigg Refrigeration',
  '{company}: Hollinrime',
  '24/7',
  '…',
  'OK',
])('«%s» may be the same in every language', (text) => {
  expect(check(text)).toEqual([])
})

test('words that differ are not reported, those that are only wrapped in another way are', () => {
  expect(check('kept promises', 'kept their promises')).toEqual([])
  expect(check('kept\npromises', 'kept promises')).toHaveLength(1)
})

test('a report names the text, its place and what a waiver may name', () => {
  const text = germanText.replace('Versprechen gehalten', 'kept promises')
  expect(checkIdenticalWords(parseGerman(text), names)).toEqual([
    {
      rule: 'identical-words',
      at: { at: text.indexOf('kept promises'), length: 13 },
      message:
        '«care.keep» reads as the original does, «kept promises»; translate it into «de», or waive it if the words are the same there',
      about: 'care.keep',
    },
  ])
})
