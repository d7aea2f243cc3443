import { expect, test } from 'vitest'
import { isMistake, readTerm, termKey } from '#engine/themes/term.ts'

test.each([
  ['…', 'stands between two words'],
  ['… back', 'stands between two words'],
  ['call …', 'stands between two words'],
  ['call … … back', 'stands between two words'],
  ['pr*ce', 'star inside'],
  ['*', 'no word'],
  ['?', 'no word'],
  ['ca*', 'three letters'],
  ['*er', 'three letters'],
])('«%s» is no term', (term, why) => {
  const read = readTerm(term, 'en')
  expect(isMistake(read) && read.message).toContain(why)
})

test('a term is its words, with where each may go on and where others may stand between', () => {
  expect(readTerm('call* … Back', 'en')).toEqual([
    { word: 'call', before: false, after: true, gap: false },
    { word: 'back', before: false, after: false, gap: true },
  ])
  expect(readTerm('*Preis*', 'de')).toEqual([{ word: 'preis', before: true, after: true, gap: false }])
})

test('of a word with a hyphen every part needs three letters beside a star', () => {
  expect(isMistake(readTerm('follow-up*', 'en'))).toBe(true)
  expect(readTerm('*self-service', 'en')).toEqual([
    { word: 'self', before: true, after: false, gap: false },
    { word: 'service', before: false, after: false, gap: false },
  ])
})

test('two spellings of one term are known to be the same', () => {
  expect(termKey('Follow-up', 'en')).toBe(termKey('follow up', 'en'))
  expect(termKey('call ... back', 'en')).toBe(termKey('call … back', 'en'))
  expect(termKey('price', 'en')).not.toBe(termKey('price*', 'en'))
})
