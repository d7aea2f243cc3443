import { describe, expect, test } from 'vitest'
import { invitedTo } from '#engine/findings/invited-to.ts'

const survey = {
  roles: ['buyer', 'user', 'executive'],
  groups: [{ id: 'deciders', roles: ['buyer', 'executive'] }],
}
const { roles } = survey
const invited = { all: 60, 'role=buyer': 20, 'role=user': 33, 'group=deciders': 27 }

describe('is not known', () => {
  test.each([
    ['where nothing was counted', undefined, 'all', roles],
    ['of a cut by an attribute', invited, 'region=North', roles],
    ['of a role within an attribute', invited, 'role=buyer&region=North', roles],
    ['of a group that the survey has no more', invited, 'group=gone', roles],
    ['where a role that was asked has no number of its own', invited, 'all', ['buyer', 'executive']],
    ['of a role that was not asked', invited, 'role=buyer', ['user']],
  ])('%s', (_, counted, cut, asked) => {
    expect(invitedTo(counted, cut, asked, survey)).toBeUndefined()
  })
})

test.each([
  ['all', roles, 60],
  ['all', ['buyer', 'user'], 53],
  ['role=user', ['user', 'buyer'], 33],
  ['group=deciders', roles, 27],
  ['group=deciders', ['buyer', 'user'], 20],
])('of %s, asked of %s, it is those of the roles that were asked', (cut, asked, expected) => {
  expect(invitedTo(invited, cut, asked, survey)).toBe(expected)
})
