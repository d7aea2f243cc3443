import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestInvited, poolRoles } from '#engine/fieldwork/pool-roles.ts'

test.each([
  [[], []],
  [[['buyer', 5]], [['buyer']]],
  [[['buyer', 4]], [['buyer']]],
  [
    [
      ['buyer', 9],
      ['user', 4],
      ['executive', 7],
    ],
    [['buyer'], ['user', 'executive']],
  ],
  [
    [
      ['buyer', 9],
      ['user', 3],
      ['executive', 2],
    ],
    [['buyer'], ['user', 'executive']],
  ],
  [
    [
      ['buyer', 9],
      ['user', 0],
    ],
    [['buyer', 'user']],
  ],
] as const)('%j is told as %j', (invited, expected) => {
  expect(poolRoles(invited).map(({ roles }) => roles)).toEqual(expected)
})

test('no part is of a handful unless the whole is, and every role is in one part', () => {
  const some = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 })
  fc.assert(
    fc.property(some, (counts) => {
      const invited = counts.map((count, index) => [`r${index}`, count] as const)
      const parts = poolRoles(invited)
      const whole = counts.reduce((sum, count) => sum + count, 0)
      expect(parts.flatMap(({ roles }) => roles).toSorted()).toEqual(invited.map(([role]) => role).toSorted())
      expect(parts.reduce((sum, part) => sum + part.invited, 0)).toBe(whole)
      if (whole >= fewestInvited)
        for (const part of parts) expect(part.invited).toBeGreaterThanOrEqual(fewestInvited)
      else expect(parts.length).toBeLessThanOrEqual(1)
    }),
  )
})
