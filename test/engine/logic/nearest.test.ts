import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '#engine/logic/nearest.ts'

test.each([
  ['d', ['a', 'b']],
  ['q', ['r']],
  ['cat', ['dog', 'house']],
  ['use', ['buyer', 'technical']],
  ['', ['a', 'ab']],
  ['buyer', []],
])('«%s» is near to none of %j', (word, known) => {
  expect(nearest(word, known)).toBeUndefined()
})

test.each([
  ['buyers', ['user', 'buyer'], 'buyer'],
  ['Buyer', ['user', 'buyer'], 'buyer'],
  ['byuer', ['user', 'buyer'], 'buyer'],
  ['choise', ['choice', 'choices'], 'choice'],
  ['tpye', ['to', 'type'], 'type'],
  ['usr', ['buyer', 'user'], 'user'],
  ['requird', ['required'], 'required'],
  ['measure', ['measures', 'pleasure'], 'measures'],
])('«%s» out of %j is probably «%s»', (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant)
})

test('of two that are equally near, the first is chosen', () => {
  expect(nearest('cot', ['cat', 'cut'])).toBe('cat')
})

const words = fc.string({ minLength: 1, maxLength: 12 })

test('a known word is nearest to itself', () => {
  fc.assert(
    fc.property(fc.array(words), words, (others, word) => {
      const lower = word.toLowerCase()
      expect(nearest(word, [...others, word])?.toLowerCase()).toBe(lower)
    }),
  )
})

test('what is found is always one of the known words', () => {
  fc.assert(
    fc.property(fc.array(words), words, (known, word) => {
      expect([undefined, ...known]).toContain(nearest(word, known))
    }),
  )
})

test('one letter more, in a word of three or more, leads back to it', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{3,12}$/),
      fc.nat(12),
      fc.stringMatching(/^[a-z]$/),
      (word, at, letter) => {
        expect(nearest(word.slice(0, at) + letter + word.slice(at), [word])).toBe(word)
      },
    ),
  )
})
