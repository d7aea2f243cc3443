import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableLines, wrapped } from '#cli/fieldwork/table-lines.ts'

test('figures stand to the right, names to the left, and long names give way', () => {
  expect(
    tableLines(
      ['sent', 'answered'],
      [
        ['buyer', ['1,200', '8']],
        ['a name that is much too long for any terminal', ['3', '1,000,000']],
      ],
    ),
  ).toEqual([
    '                                 sent   answered',
    'buyer                           1,200          8',
    'a name that is much too long …      3  1,000,000',
  ])
  expect(tableLines(['sent'], [])).toEqual(['  sent'])
})

test('every line is as long as the others, and no word is lost where a sentence is broken', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 40 })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.array(cell, { minLength: 2, maxLength: 2 }))), (rows) => {
      const lengths = tableLines(['a', 'b'], rows).map((line) => [...line].length)
      expect(new Set(lengths).size).toBe(1)
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1 }), (words) => {
      const lines = wrapped(words.join(' '), 20, '  ')
      expect(lines.join(' ').split(/ +/)).toEqual(words)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(22)
    }),
  )
})
