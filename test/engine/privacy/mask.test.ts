import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskerOf, masks, withoutMasks } from '#engine/privacy/mask.ts'

const mask = maskerOf({
  people: ['Ines Hallworth', 'Will Oakes', 'سامي الحداد', 'Jürgen Weiß'],
  accounts: ['Coldway Foods', 'A-17', 'DB (Nord)'],
})

test.each([
  'We have 24 rooms, 1 200 pallets and 400.000 litres.',
  'Since 2026-11-29 and 12.10.2026 nothing.',
  'It will work, and hall doors stay shut.',
  'Ask at 9 or 10.',
  'Two of three. Then we stopped.',
  'A good way to sell foods.',
])('«%s» stays as it is', (text) => {
  expect(mask(text)).toBe(text)
})

test.each([
  ['Write to a.b+c@mail.example.com today', 'Write to [e-mail] today'],
  ['Call +44 (0)20 7946 0018.', 'Call [phone].'],
  ['Mobile 0171/2345678, ask for me', 'Mobile [phone], ask for me'],
  ['اتصلوا ٠٥٠١٢٣٤٥٦٧', 'اتصلوا [phone]'],
  ['See https://wiki.example/x?y=1 or www.coldway.example', 'See [link] or [link]'],
  ['I am coldway.com/team', 'I am [link]'],
  ['Ping @marit_s there', 'Ping [name] there'],
  ['ines hallworth knows', '[name] knows'],
  ['Ines’s idea, and HALLWORTH agreed', '[name] idea, and [name] agreed'],
  ['Will said it will do', '[name] said it will do'],
  ['Herr Weiß kam', 'Herr [name] kam'],
  ['قال لسامي إن', 'قال [name] إن'],
  ['we at COLDWAY  foods', 'we at [name]'],
  ['Die DB (Nord) zahlt', 'Die [name] zahlt'],
])('«%s» becomes «%s»', (text, told) => {
  expect(mask(text)).toBe(told)
})

test('a name of two letters is no name, since every language has such words', () => {
  expect(maskerOf({ people: ['Al Bo'], accounts: ['AB'] })('Al and AB')).toBe('Al and AB')
})

test('what is masked once is not masked further, and takes no letter of the rest', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const once = mask(text)
      expect(mask(once)).toBe(once)
    }),
  )
})

test('no address gets through, whatever stands around it', () => {
  const around = fc.string({ maxLength: 20 })
  fc.assert(
    fc.property(around, fc.emailAddress(), around, (before, address, after) => {
      expect(mask(`${before} ${address} ${after}`)).not.toContain(address)
    }),
  )
})

test('masks can be taken out, so that nobody takes them for words', () => {
  expect(withoutMasks(`Ask ${masks.name}, ${masks.mail}.`).match(/\p{L}+/gu)).toEqual(['Ask'])
})
