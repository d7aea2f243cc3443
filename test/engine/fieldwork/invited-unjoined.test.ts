import { describe, expect, test } from 'vitest'
import { invitedUnjoined, type UnjoinedWave } from '#engine/fieldwork/invited-unjoined.ts'
import { group } from './some-group.ts'

const survey = {
  roles: ['buyer', 'user', 'executive', 'technical'],
  groups: [
    { id: 'deciders', roles: ['buyer', 'executive'] },
    { id: 'others', roles: ['user', 'executive', 'technical'] },
  ],
}
const list = [group('buyer', 20), group('user', 3), group('executive', 2)]
const wave: UnjoinedWave = {
  byRole: new Map([
    ['buyer', 6],
    ['user', 2],
  ]),
  declined: 0,
  passedOn: 0,
  byLink: 8,
  held: 25,
}
const tallied = new Map([
  ['all', 8],
  ['role=buyer', 6],
  ['role=user', 2],
  ['group=deciders', 6],
  ['group=others', 2],
])
const told = (change: Partial<UnjoinedWave> = {}, as: ReadonlyMap<string, number> = tallied) =>
  invitedUnjoined(survey, list, { ...wave, ...change }, as)

describe('nothing is told', () => {
  test('where answers came without a link', () => expect(told({ byLink: 7 })).toEqual({}))
  test('where it is not known whether any did', () => expect(told({ byLink: null })).toEqual({}))
  test('where links belong to nobody on the list', () => expect(told({ held: 26 })).toEqual({}))
  test('of a cut whose tallies hold other answers', () => {
    expect(told({}, new Map([...tallied, ['role=buyer', 7], ['group=deciders', 7]]))).toEqual({
      all: 25,
      'role=technical': 0,
      'group=others': 5,
    })
  })
})

test('roles that are told together have a number together alone', () => {
  expect(told()).toEqual({ all: 25, 'role=buyer': 20, 'role=technical': 0, 'group=others': 5 })
})

test('whoever declined is in no base; in which role nobody knows', () => {
  expect(told({ declined: 4 })).toMatchObject({ all: 21, 'role=buyer': 20 })
})

test('there is no number where more answered than were asked', () => {
  const many = {
    byRole: new Map([
      ['buyer', 24],
      ['user', 2],
    ]),
    byLink: 26,
    held: 25,
  }
  const as = new Map([
    ['all', 26],
    ['role=buyer', 24],
    ['role=user', 2],
    ['group=others', 2],
  ])
  expect(told(many, as)).toEqual({ 'role=technical': 0, 'group=others': 5 })
})
