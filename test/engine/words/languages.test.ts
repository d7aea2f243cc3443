import { expect, test } from 'vitest'
import { fill } from '#engine/logic/pipe.ts'
import { directionOf, isLanguage, isolated, localeOf } from '#engine/words/languages.ts'

test('no name of an object’s own is a language', () => {
  expect(isLanguage('toString')).toBe(false)
  expect(isLanguage('EN')).toBe(false)
  expect(isLanguage('ja')).toBe(true)
})

test('Arabic runs from right to left, the others from left to right', () => {
  expect(directionOf('ar')).toBe('rtl')
  expect(directionOf('ja')).toBe('ltr')
})

test('a name inside Arabic words is set apart from them, and a number is not', () => {
  const said = fill('لدى {company} نحو {count}', isolated({ company: 'Nordlys (UK)', count: 4 }, 'ar'))
  expect(said).toBe('لدى \u2068Nordlys (UK)\u2069 نحو 4')
})

test('a number below zero keeps its sign before it inside Arabic words', () => {
  expect(isolated({ from: -5, to: 5 }, 'ar')).toEqual({ from: '\u2066−5\u2069', to: 5 })
  expect(isolated({ from: -5 }, 'de')).toEqual({ from: -5 })
})

test('a name with an Arabic title after it runs from right to left as a whole', () => {
  expect(isolated({ sender: 'Ines، المديرة' }, 'ar')).toEqual({ sender: '\u2067Ines، المديرة\u2069' })
})

test('a name inside words that run from left to right stays as it is', () => {
  expect(isolated({ company: 'Nordlys' }, 'de')).toEqual({ company: 'Nordlys' })
})

test.each([
  ['en', '31 January'],
  ['de', '31. Januar'],
  ['fr', '31 janvier'],
  ['es', '31 de enero'],
  ['ar', '31 يناير'],
  ['ja', '1月31日'],
])('days are written as readers of the language %s write them, in the digits 0–9', (language, written) => {
  const how = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  expect(new Intl.DateTimeFormat(localeOf(language), how).format(new Date('2027-01-31'))).toBe(written)
})
