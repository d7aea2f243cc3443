import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSeen } from '#engine/contacts/seen.ts'

test('what was met before is told with its first row, as a map would tell it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 2 }), { maxLength: 4000, size: 'large' }),
      (texts) => {
        const seen = openSeen()
        const first = new Map<string, number>()
        for (const [row, text] of texts.entries()) {
          expect(seen.note(text, row)).toBe(first.get(text))
          if (!first.has(text)) first.set(text, row)
        }
      },
    ),
  )
})

test('a million different addresses are a million, and all of them are known again', () => {
  const seen = openSeen()
  const address = (row: number) => `person${row}@firm${row % 97}.example`
  let mistaken = 0
  for (let row = 0; row < 1_000_000; row++) if (seen.note(address(row), row) !== undefined) mistaken++
  expect(mistaken).toBe(0)
  for (let row = 0; row < 1_000_000; row += 997) expect(seen.note(address(row), 0)).toBe(row)
})

test('the largest row that it can hold is held', () => {
  const seen = openSeen()
  const largest = 2 ** 32 - 2
  seen.note('last', largest)
  expect(seen.note('last', 0)).toBe(largest)
})
