import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { languageNames } from '#engine/words/languages.ts'
import { plural } from '#engine/words/plural.ts'

test('a category without a form has that of other', () => {
  expect(plural({ other: '{n} people' }, 1, 'en')).toBe('{n} people')
  expect(plural({ one: 'one', other: 'other' }, 2, 'ar')).toBe('other')
})

test.each([
  ['en', [0, 1, 2], ['About {minutes} minutes.', 'About one minute.', 'About {minutes} minutes.']],
  ['fr', [1, 2], ['Environ {minutes} minute.', 'Environ {minutes} minutes.']],
  ['ja', [1], ['所要時間は約{minutes}分です。']],
  [
    'ar',
    [1, 2, 3, 10, 11, 100, 103],
    ['نحو دقيقة واحدة.', 'نحو دقيقتين.', 'دقائق', 'دقائق', 'دقيقة', 'دقيقة', 'دقائق'],
  ],
] as const)('in %s numbers choose the form that its grammar asks for', (language, counts, said) => {
  const { minutes } = interfaceWords(language).page
  expect(counts.map((count) => plural(minutes, count, language))).toEqual(
    said.map((text) => expect.stringContaining(text)),
  )
})

test('every number has a form in every language', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000), fc.constantFrom(...Object.keys(languageNames)), (count, language) => {
      const { accounts } = interfaceWords(language).finding
      expect(Object.values(accounts)).toContain(plural(accounts, count, language))
    }),
  )
})
