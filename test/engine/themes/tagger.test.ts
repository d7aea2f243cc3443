import { expect, test } from 'vitest'
import { taggerOf } from '#engine/themes/tagger.ts'
import { noThemes, type ThemeDictionary } from '#engine/themes/theme.ts'
import { writtenIn } from '#engine/themes/written-in.ts'

const dictionary: ThemeDictionary = {
  version: '1',
  themes: [
    { id: 'price', names: {}, terms: { en: ['price*'], de: ['*preis*'], ar: ['سعر*'] } },
    { id: 'alarms', roles: ['user', 'technical'], names: {}, terms: { en: ['alarm*'] } },
  ],
}
const tag = taggerOf(dictionary)

test('a language without words has no themes, and neither has an empty dictionary', () => {
  expect(tag({ text: 'price', language: 'fr', roles: ['user'] })).toEqual([])
  expect(taggerOf(noThemes)({ text: 'price', language: 'en', roles: ['user'] })).toEqual([])
})

test('a comment has every theme once, in the order of the dictionary', () => {
  const text = 'Alarms, alarms, and the price of an alarm.'
  expect(tag({ text, language: 'en', roles: ['user'] })).toEqual(['price', 'alarms'])
})

test('a theme that is for some roles is nobody else’s, and everybody’s who may have one of them', () => {
  expect(tag({ text: 'the alarm', language: 'en', roles: ['buyer'] })).toEqual([])
  expect(tag({ text: 'the alarm', language: 'en', roles: ['buyer', 'user'] })).toEqual(['alarms'])
})

test('words are read in the language of the page, unless their letters are another’s', () => {
  expect(tag({ text: 'Die Preise steigen', language: 'de', roles: [] })).toEqual(['price'])
  expect(tag({ text: 'The price is right', language: 'ar', roles: [] })).toEqual(['price'])
  expect(tag({ text: 'السعر', language: 'en', roles: [] })).toEqual(['price'])
  expect(writtenIn('12 %', 'de', ['en', 'de', 'ar'])).toBe('de')
  expect(writtenIn('', 'ar', ['en', 'ar'])).toBe('ar')
})
