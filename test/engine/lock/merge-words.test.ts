import { expect, test } from 'vitest'
import { mergeWords } from '#engine/lock/merge-words.ts'

const words = (en: string, de?: string) => ({
  texts: { en: { refer: en }, ...(de === undefined ? {} : { de: { refer: de } }) },
})

test('a language that is spoken no more keeps its words', () => {
  expect(mergeWords(words('Old?', 'Alt?'), words('Old?'), 'en')).toEqual(words('Old?', 'Alt?'))
})

test('a translation that did not follow is remembered with what it translates, until it follows', () => {
  const late = mergeWords(words('Old?', 'Alt?'), words('New?', 'Alt?'), 'en')
  expect(late.sources).toEqual({ de: { refer: 'Old?' } })
  const later = mergeWords(late, words('Newer?', 'Alt?'), 'en')
  expect(later.sources).toEqual({ de: { refer: 'Old?' } })
  expect(mergeWords(later, words('Newer?', 'Neu?'), 'en')).toEqual(words('Newer?', 'Neu?'))
  expect(mergeWords(later, words('Old?', 'Alt?'), 'en')).toEqual(words('Old?', 'Alt?'))
})
