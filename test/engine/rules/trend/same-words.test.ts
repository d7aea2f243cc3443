import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameWords } from '#engine/rules/trend/same-words.ts'

test.each([
  ['Would you refer us?', 'Would you recommend us?'],
  ['Would you refer us?', 'Would you not refer us?'],
  ['a 1', 'a 10'],
])('«%s» and «%s» say different things', (one, other) => {
  expect(sameWords(one, other)).toBe(false)
})

test.each([
  ['Would you refer us?', '  Would  you refer us? '],
  ['How often did we …', 'How often did we ...'],
  ['one’s own “words” – here', `one's own "words" - here`],
  ['Würden Sie?', 'Wu\u0308rden Sie\u202f?'],
  ['Care\u00adfully', 'Carefully'],
  ['« Oui », dit-on', ' « Oui », dit-on'],
])('«%s» and «%s» say the same', (one, other) => {
  expect(sameWords(one, other)).toBe(true)
})

test('white space around words never matters', () => {
  fc.assert(fc.property(fc.string(), (text) => sameWords(text, ` ${text}\n`)))
})
