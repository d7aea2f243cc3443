import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TalliedGroup } from '#engine/fieldwork/counts.ts'
import { invitedByCut } from '#engine/fieldwork/invited-by-cut.ts'

const survey = {
  roles: ['buyer', 'user', 'executive'],
  groups: [
    { id: 'deciders', roles: ['buyer', 'executive'] },
    { id: 'hands-on', roles: ['user'] },
  ],
}

const group = (role: string, count: number, more: Partial<TalliedGroup> = {}): TalliedGroup => ({
  role,
  language: 'en',
  mail: 'sent',
  link: 'open',
  response: 'none',
  talliedAs: null,
  begun: false,
  stopped: 'no',
  count,
  ...more,
})
const answered = (role: string, count: number, more: Partial<TalliedGroup> = {}) =>
  group(role, count, { response: 'complete', talliedAs: role, ...more })
const tallied = (cuts: Record<string, number>) => new Map(Object.entries(cuts))

const list = [
  answered('buyer', 4),
  group('buyer', 5),
  answered('user', 3),
  group('user', 7),
  group('executive', 2),
]
const answers = { all: 7, 'role=buyer': 4, 'role=user': 3, 'group=deciders': 4, 'group=hands-on': 3 }

describe('a number is told of no cut', () => {
  test('in which somebody answered who is not on the list', () => {
    const more = tallied({ ...answers, all: 8, 'role=buyer': 5, 'group=deciders': 5 })
    expect(invitedByCut(survey, list, more, false)).toEqual({
      'role=user': 10,
      'role=executive': 2,
      'group=hands-on': 10,
    })
  })

  test('whose people answered in another role than they were invited in, even where as many came as went', () => {
    const swapped = [
      ...list,
      answered('buyer', 1, { talliedAs: 'user' }),
      answered('user', 1, { talliedAs: 'buyer' }),
    ]
    const as = tallied({
      ...answers,
      all: 9,
      'role=buyer': 5,
      'role=user': 4,
      'group=deciders': 5,
      'group=hands-on': 4,
    })
    expect(invitedByCut(survey, swapped, as, false)).toEqual({ all: 23, 'role=executive': 2 })
  })

  test('in which somebody answered who then stands in no base', () => {
    const declined = answered('user', 1, { response: 'less', link: 'declined' })
    const more = tallied({ ...answers, all: 8, 'role=user': 4, 'group=hands-on': 4 })
    expect(Object.keys(invitedByCut(survey, [...list, declined], more, false))).toEqual([
      'role=buyer',
      'role=executive',
      'group=deciders',
    ])
  })

  test('that would tell a small role apart where single people must not be told', () => {
    expect(invitedByCut(survey, list, tallied(answers), true)).toEqual({
      all: 21,
      'role=user': 10,
      'group=deciders': 11,
      'group=hands-on': 10,
    })
  })
})

test('the whole, roles and their groups are told, also those of whom nobody answered', () => {
  expect(invitedByCut(survey, list, tallied(answers), false)).toEqual({
    all: 21,
    'role=buyer': 9,
    'role=user': 10,
    'role=executive': 2,
    'group=deciders': 11,
    'group=hands-on': 10,
  })
})

test('bounced and refused ones are in the base; those who are not the one to ask, and the unsent, are not', () => {
  const more = [
    group('buyer', 1, { mail: 'failed', stopped: 'bounced' }),
    group('buyer', 1, { stopped: 'unsubscribed' }),
    group('buyer', 1, { begun: true }),
    group('buyer', 1, { link: 'declined' }),
    group('buyer', 1, { mail: 'due' }),
  ]
  expect(invitedByCut(survey, [...list, ...more], tallied(answers), false)['role=buyer']).toBe(9 + 3)
})

test('what came after the last fold changes no number', () => {
  const late = answered('user', 2, { talliedAs: null })
  expect(invitedByCut(survey, [...list, late], tallied(answers), false).all).toBe(21 + 2)
})

test('roles add up to the whole, and no base is smaller than its answers', () => {
  const count = fc.integer({ min: 0, max: 12 })
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count), { minLength: 3, maxLength: 3 }), (sizes) => {
      const groups = sizes.flatMap(([some, none], place) => {
        const role = survey.roles[place] ?? ''
        return [answered(role, some), group(role, none)]
      })
      const byRole = sizes.map(([some], place) => [`role=${survey.roles[place]}`, some] as const)
      const all = byRole.reduce((sum, [, some]) => sum + some, 0)
      const told = invitedByCut(survey, groups, new Map([...byRole, ['all', all]]), false)
      const sum = byRole.reduce((total, [cut]) => total + (told[cut] ?? Number.NaN), 0)
      expect(told.all).toBe(sum)
      for (const [cut, some] of byRole) expect(told[cut]).toBeGreaterThanOrEqual(some)
    }),
  )
})
