import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, pieces, termsOf } from '#site/results/comments/find.ts'

const found = (text: string, query: string) =>
  pieces(text, folded(text), termsOf(query)).flatMap((piece) => (piece.found ? [piece.text] : []))

describe('words are found', () => {
  test.each([
    ['Nothing here', '  ', []],
    ['Nothing here', 'else', []],
    ['A Café, and a CAFE', 'cafe', ['Café', 'CAFE']],
    ['zu spät, Straße', 'SPAT strasse', ['spät', 'Straße']],
    ['Ｐｒｉｃｅ', 'price', ['Ｐｒｉｃｅ']],
    ['ガイドは丁寧', 'ガイド', ['ガイド']],
    ['カイロ', 'ガイ', []],
    ['تَأَخَّرَ الردّ', 'تاخر', ['تَأَخَّرَ']],
    ['مدرسة', 'مدرسه', ['مدرسة']],
    ['aaa', 'aa', ['aa']],
    ['slow and slower', 'slow', ['slow', 'slow']],
    ['overlap', 'over verlap', ['over', 'lap']],
    ['1 < 2 <b>bold</b>', '<b>', ['<b>']],
  ])('in «%s» by «%s»', (text, query, expected) => expect(found(text, query)).toEqual(expected))
})

test('pieces give the text back, whatever is in it and whatever is searched for', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      (text, query) => {
        const cut = pieces(text, folded(text), termsOf(query))
        expect(cut.map((piece) => piece.text).join('')).toBe(text)
      },
    ),
  )
})
