import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fill, fillPerson, wordsFor } from '#engine/logic/pipe.ts'

const fixed = { company: 'Nordlys', count: 3 }

test.each([
  ['{other}', '{other}'],
  ['{Company}', '{Company}'],
  ['{ company }', '{ company }'],
  ['{company', '{company'],
  ['{}', '{}'],
  ['{company|us}', '{company|us}'],
  ['{constructor} {toString}', '{constructor} {toString}'],
  ['{company}{company}', 'NordlysNordlys'],
  ['{{company}}', '{Nordlys}'],
  ['Up to {count} of {company}’s', 'Up to 3 of Nordlys’s'],
])('«%s» is filled as «%s»', (text, expected) => {
  expect(fill(text, fixed)).toBe(expected)
})

test('a value is put in as it is, and never filled again', () => {
  expect(fill('{company}', { company: '$& {count} {company}', count: 3 })).toBe('$& {count} {company}')
  expect(fillPerson('{seller|we}', { seller: '$1 {team|they}', team: 'x' })).toBe('$1 {team|they}')
})

test.each<[string, Record<string, string>, string]>([
  ['{seller|your contact} called', {}, 'your contact called'],
  ['{seller|your contact} called', { seller: '' }, 'your contact called'],
  ['{seller|your contact} called', { seller: ' \t' }, 'your contact called'],
  ['{seller|your contact} called', { seller: 'Ada' }, 'Ada called'],
  ['{seller|} called', {}, ' called'],
  ['{a|b|c}', {}, 'b|c'],
  ['{constructor|we}', {}, 'we'],
  ['{seller}', { seller: 'Ada' }, '{seller}'],
  ['{Seller|we}', { seller: 'Ada' }, '{Seller|we}'],
])('«%s» of %j reads «%s»', (text, attributes, expected) => {
  expect(fillPerson(text, attributes)).toBe(expected)
})

test('words without braces stay as they are', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !text.includes('{')),
      (text) => {
        expect(fill(text, fixed)).toBe(text)
        expect(fillPerson(text, { seller: 'Ada' })).toBe(text)
      },
    ),
  )
})

test('a role reads its own words, and everybody else the common ones', () => {
  const wording = { text: 'all', as: { buyer: 'one', user: '' } }
  expect(wordsFor(wording, 'buyer')).toBe('one')
  expect(wordsFor(wording, 'user')).toBe('')
  expect(wordsFor(wording, 'lead')).toBe('all')
  expect(wordsFor(wording, 'constructor')).toBe('all')
  expect(wordsFor({ text: 'all' }, 'buyer')).toBe('all')
})
