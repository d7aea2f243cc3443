import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matcherOf } from '#engine/themes/matcher.ts'

const finds = (term: string, text: string, language = 'en') =>
  matcherOf([{ term, found: 'it' }], language)(text).has('it')

test.each([
  ['price', 'The prices rose.'],
  ['call … back', 'Call me some time next week back.'],
  ['*preis', 'Preisliste'],
  ['respon*', 'corresponding'],
  ['api', 'a rapid answer'],
  ['not read*able', 'not readable'],
])('«%s» does not stand in «%s»', (term, text) => {
  expect(finds(term, text)).toBe(false)
})

test.each([
  ['price', 'PRICE!', 'en'],
  ['respon*', 'Very responsive people', 'en'],
  ['call* … back', 'They never called us back', 'en'],
  ['call* … back', 'called back', 'en'],
  ['follow up', 'The follow-up was good', 'en'],
  ['*preis*', 'Die Gesamtpreise steigen', 'de'],
  ['rückruf', 'RUCKRUF', 'de'],
  ['strasse', 'Straße', 'de'],
  ['سعر*', 'والسعر مرتفع', 'ar'],
  ['سعر', 'بالسِّعْر', 'ar'],
  ['إجابة', 'اجابه', 'ar'],
  ['価格', '価格が高い', 'ja'],
])('«%s» stands in «%s»', (term, text, language) => {
  expect(finds(term, text, language)).toBe(true)
})

test('what is denied is written about as well', () => {
  expect(finds('honest*', 'They were not honest.')).toBe(finds('honest*', 'They were honest.'))
})

test('small words are taken off in Arabic alone, and only where a word is left', () => {
  expect(finds('rice', 'price')).toBe(false)
  expect(finds('لد', 'ولد', 'ar')).toBe(false)
})

test('a word finds itself wherever it stands, whatever its case and what stands around it', () => {
  const word = fc.stringMatching(/^[a-z]{3,12}$/)
  fc.assert(
    fc.property(
      word,
      fc.array(word, { maxLength: 8 }),
      fc.array(word, { maxLength: 8 }),
      (one, before, after) => {
        const text = [...before, one.toUpperCase(), ...after].join(' ')
        expect(finds(one, text)).toBe(true)
        expect(finds(`${one}*`, text)).toBe(true)
        expect(finds(`*${one}*`, text)).toBe(true)
      },
    ),
  )
})

test('terms together find what each finds alone', () => {
  const terms = ['price*', 'call* … back', '*ing', 'on time', 'honest']
  const text = fc
    .array(fc.constantFrom('price', 'pricing', 'called', 'us', 'back', 'on', 'time', 'honest', 'never'), {
      maxLength: 9,
    })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, (said) => {
      const together = matcherOf(
        terms.map((term) => ({ term, found: term })),
        'en',
      )(said)
      expect([...together].toSorted()).toEqual(terms.filter((term) => finds(term, said)).toSorted())
    }),
  )
})
