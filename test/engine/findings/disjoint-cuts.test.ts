import { expect, test } from 'vitest'
import { disjointCuts } from '#engine/findings/disjoint-cuts.ts'

const survey = {
  groups: [
    { id: 'deciders', roles: ['executive', 'buyer'] },
    { id: 'hands-on', roles: ['manager', 'user'] },
    { id: 'leading', roles: ['executive', 'manager'] },
  ],
}

test.each([
  ['all', 'role=buyer'],
  ['role=buyer', 'role=buyer'],
  ['role=buyer', 'region=North'],
  ['role=buyer', 'role=buyer&region=North'],
  ['group=deciders', 'role=buyer'],
  ['group=deciders', 'group=leading'],
  ['group=deciders', 'region=North'],
  ['group=gone', 'group=deciders'],
  ['region=North', 'team=Gulf'],
])('%s and %s may have people in common', (one, other) => {
  expect(disjointCuts(survey, one, other)).toBe(false)
  expect(disjointCuts(survey, other, one)).toBe(false)
})

test.each([
  ['role=buyer', 'role=user'],
  ['role=buyer', 'role=user&region=North'],
  ['region=North', 'region=South'],
  ['region=', 'region=South'],
  ['role=buyer&region=North', 'region=South'],
  ['group=deciders', 'group=hands-on'],
  ['group=deciders', 'role=user'],
  ['group=deciders', 'role=user&region=North'],
])('nobody is in both %s and %s', (one, other) => {
  expect(disjointCuts(survey, one, other)).toBe(true)
  expect(disjointCuts(survey, other, one)).toBe(true)
})
