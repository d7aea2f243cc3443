import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn } from '#engine/logic/wave.ts'
import { todayIn } from '#worker/access/today.ts'

const zones = ['UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/St_Johns', 'Australia/Lord_Howe']

test('the day is the calendar’s, whatever was asked just before', () => {
  const start = Date.parse('2026-01-01T00:00:00Z')
  const moment = fc
    .record({ quarter: fc.integer({ min: 0, max: 4 * 24 * 366 }), second: fc.integer({ min: -61, max: 61 }) })
    .map(({ quarter, second }) => new Date(start + quarter * 900_000 + second * 1000))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...zones), moment), { minLength: 2 }), (asked) => {
      for (const [zone, now] of asked) expect(todayIn(zone, now)).toBe(dayIn(zone, now))
    }),
  )
})
