import { expect, test } from 'vitest'
import { roleLevel, separateGroups } from '#engine/privacy/role-level.ts'

const survey = {
  groups: [
    { id: 'deciders', roles: ['executive', 'buyer'] },
    { id: 'hands-on', roles: ['user', 'technical'] },
    { id: 'senior', roles: ['buyer', 'user'] },
  ],
}
const floors = { fewest: 5, fewestAlike: 10, readers: 0 } as const

test.each([
  ['roles', 'all are large enough', { executive: 9, buyer: 9, user: 9 }],
  [
    'groups',
    'a role is too small and would hide another with it',
    { executive: 3, buyer: 9, user: 9, technical: 9 },
  ],
  ['roles', 'a group would leave out more people than roles hide', { executive: 2, buyer: 4, manager: 30 }],
  ['groups', 'no role is large enough', { executive: 4, buyer: 4, user: 4, technical: 4 }],
  ['whole', 'no group is either', { executive: 2, buyer: 2, user: 2, technical: 2 }],
  ['whole', 'nobody answered', {}],
  // Groups would leave two managers over, and so hide one of themselves.
  [
    'roles',
    'groups would tell of those in none',
    { executive: 6, buyer: 6, user: 6, technical: 6, manager: 2 },
  ],
] as const)('%s are told apart where %s', (level, _, responses) => {
  expect(roleLevel(survey, new Map(Object.entries(responses)), floors)).toBe(level)
})

test('of groups that overlap, the first stands, and a role in none has none', () => {
  expect([...separateGroups(survey)]).toEqual([
    ['executive', 'group=deciders'],
    ['buyer', 'group=deciders'],
    ['user', 'group=hands-on'],
    ['technical', 'group=hands-on'],
  ])
})
