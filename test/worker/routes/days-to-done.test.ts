import { expect, test } from 'vitest'
import { daysBetween, isDay, median } from '#worker/routes/days-to-done.ts'

test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '2026-01-01T00:00', '', 20260101, null])(
  '%o is no day of the calendar',
  (value) => {
    expect(isDay(value)).toBe(false)
  },
)

test('the last day of February is one in its own year', () => {
  expect([isDay('2028-02-29'), isDay('2027-02-29')]).toEqual([true, false])
})

test('days are counted over the change of clocks, and a call before the answers took none', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(0)
})

test('the middle of none is nothing, of two between them, of three the second by size', () => {
  expect([median([]), median([1, 4]), median([9, 1, 2])]).toEqual([null, 2.5, 2])
})
