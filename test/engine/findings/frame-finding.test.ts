import { describe, expect, test } from 'vitest'
import { frameFinding } from '#engine/findings/frame-finding.ts'
import golden from '../../fixtures/golden/goodness-of-fit.json' with { type: 'json' }

const role = (name: string, n: number, alone = true) => ({ role: name, n, alone })

describe('who answered beside the list', () => {
  test.each([
    ['fewer than ten answered', [role('a', 5), role('b', 4)], { a: 20, b: 20 }],
    ['there is one role', [role('a', 25)], { a: 40 }],
    ['more of a role answered than are listed', [role('a', 25), role('b', 9)], { a: 20, b: 20 }],
    ['a role answered that is not listed', [role('a', 15), role('b', 9)], { a: 20 }],
    ['all roles together are too few to part', [role('a', 7), role('b', 4)], { a: 20, b: 20 }],
  ])('is not compared where %s', (_where, roles, listed) => {
    expect(frameFinding(roles, new Map(Object.entries(listed)), 6)).toBeUndefined()
  })

  test('is tested as R does', () => {
    const roles = golden.observed.map((n, index) => role(`r${index}`, n))
    const listed = golden.shares.map((share, index) => [`r${index}`, 100 * share] as const)
    expect(frameFinding(roles, new Map(listed), 5)).toEqual({
      kind: 'frame',
      item: 'role',
      n: 36,
      groups: [
        { cut: 'role=r0', listed: 30, answered: 12 },
        { cut: 'role=r1', listed: 45, answered: 18 },
        { cut: 'role=r2', listed: 25, answered: 6 },
      ],
      p: expect.closeTo(golden.p, 12),
    })
  })

  test('puts roles with few answers together, and those of whom nobody answered', () => {
    const found = frameFinding(
      [role('a', 30), role('b', 3), role('c', 4)],
      new Map([
        ['a', 40],
        ['b', 30],
        ['c', 9],
        ['d', 5],
      ]),
      5,
    )
    expect(found?.groups).toEqual([
      { cut: 'role=a', listed: 40, answered: 30 },
      { cut: 'role=b%2C%20c%2C%20d', listed: 44, answered: 7 },
    ])
    expect(found?.p).toBeLessThan(0.05)
  })
})
