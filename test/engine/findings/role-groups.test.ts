import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roleGroups } from '#engine/findings/role-groups.ts'

const role = (name: string, n: number, alone = true) => ({ role: name, n, alone })

describe('groups of roles', () => {
  test('with enough answers each stay alone', () => {
    expect(roleGroups([role('a', 5), role('b', 9)], 5)).toEqual([['a'], ['b']])
  })

  test('put those with few together, with the smallest of the others if need be', () => {
    expect(roleGroups([role('a', 12), role('b', 3), role('c', 18)], 5)).toEqual([['a', 'b'], ['c']])
    expect(roleGroups([role('a', 12), role('b', 3), role('c', 2)], 5)).toEqual([['a'], ['b', 'c']])
  })

  test('keep together those that are not told of alone, however many they are', () => {
    expect(roleGroups([role('a', 20), role('b', 12, false), role('c', 4, false)], 10)).toEqual([
      ['a'],
      ['b', 'c'],
    ])
    expect(roleGroups([role('a', 20), role('b', 30), role('c', 4, false)], 10)).toEqual([['b'], ['c', 'a']])
    expect(roleGroups([role('a', 3), role('b', 30), role('c', 12, false)], 10)).toEqual([['b'], ['c', 'a']])
  })

  test('hold every role once, enough answers each, and none that is guarded without all others that are', () => {
    const some = fc.array(fc.record({ n: fc.nat(20), alone: fc.boolean() }), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 12 }), (standings, fewest) => {
        const roles = standings.map(({ n, alone }, index) => role(`r${index}`, n, alone))
        const groups = roleGroups(roles, fewest)
        expect(groups.flat().toSorted()).toEqual(roles.map((one) => one.role).toSorted())
        const guarded = groups.filter((members) =>
          members.some((name) => !roles.find((one) => one.role === name)?.alone),
        )
        expect(guarded.length).toBeLessThanOrEqual(1)
        const sizes = groups.map((members) =>
          members.reduce((sum, name) => sum + (roles.find((one) => one.role === name)?.n ?? 0), 0),
        )
        if (groups.length > 1) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(fewest)
      }),
    )
  })
})
