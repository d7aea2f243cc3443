import { describe, expect, test } from 'vitest'
import { release } from '#engine/privacy/release.ts'
import { confidential, mixed, shownOfWhole } from './releasing.ts'
import { type Person, people, worldOf } from './worlds.ts'

describe('where employees answer, who may read what they said', () => {
  const employees = { ...confidential, audience: 'employees' as const }
  const stateOf = (all: readonly Person[]) => shownOfWhole(employees, all, 'beside')

  test('a figure takes one answer more, and a distribution, too', () => {
    const two = (count: number) => [...mixed(count - 1, 'a'), ...people(1, 'a', { beside: 'same' })]
    expect([5, 6, 10, 11].map((count) => stateOf(two(count)))).toEqual([
      'too-few',
      'figure',
      'figure',
      'histogram',
    ])
  })

  test('nothing is shown of a few of whom all but one said the same', () => {
    expect([10, 11].map((count) => stateOf(mixed(count, 'a')))).toEqual(['protects-others', 'histogram'])
  })
})

describe('a threshold that the company has raised', () => {
  const raised = { ...confidential, thresholds: { figures: 8, comments: 12 } }
  test.each([
    [7, 'too-few'],
    [8, 'figure'],
    [11, 'figure'],
    [12, 'histogram'],
  ])('of %i people shows %s', (count, expected) => {
    // All but one say the same, which tells nothing as long as not all of them do.
    expect(shownOfWhole(raised, mixed(count, 'a'), 'beside')).toBe(expected)
  })

  test('is never lower than the built-in one', () => {
    const lowered = { ...confidential, thresholds: { figures: 1, comments: 1 } }
    const people = worldOf(lowered, mixed(4, 'a'))
    expect(release(lowered, people, 'sealed')).toEqual(release(confidential, people, 'sealed'))
  })
})
