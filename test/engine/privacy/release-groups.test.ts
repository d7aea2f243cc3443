import { describe, expect, test } from 'vitest'
import { release } from '#engine/privacy/release.ts'
import { confidential, inShort, mixed } from './releasing.ts'
import { type Person, worldOf } from './worlds.ts'

describe('where groups show more people than roles', () => {
  const survey = {
    ...confidential,
    groups: [
      { id: 'ab', roles: ['a', 'b'] },
      { id: 'bc', roles: ['b', 'c'] },
      { id: 'cd', roles: ['c', 'd'] },
    ],
  }
  const shown = (all: readonly Person[]) =>
    Object.fromEntries(
      release(survey, worldOf(survey, all), 'sealed').map(({ cut, responses, items: { beside } }) => [
        cut,
        [responses, inShort(beside)],
      ]),
    )

  test('these stand in their place, and one that overlaps an earlier one says why it does not', () => {
    const all = [
      ...mixed(10, 'a', { region: 'North' }),
      ...mixed(10, 'a'),
      ...mixed(3, 'b'),
      ...mixed(2, 'c'),
      ...mixed(30, 'd'),
    ]
    expect(shown(all)).toEqual({
      all: [55, 'histogram'],
      'group=ab': [23, 'histogram'],
      'group=bc': [undefined, 'protects-others'],
      'group=cd': [32, 'histogram'],
      'region=': [45, 'histogram'],
      'region=North': [10, 'histogram'],
    })
  })

  test('roles stay where they show as many', () => {
    expect(Object.keys(shown([...mixed(20, 'a'), ...mixed(20, 'c')]))).toEqual(['all', 'role=a', 'role=c'])
  })

  test('the whole stands alone where neither shows anybody, and roles say why', () => {
    expect(shown([...mixed(3, 'a'), ...mixed(2, 'd')])).toEqual({
      all: [5, 'figure'],
      'role=a': [undefined, 'too-few'],
      'role=d': [undefined, 'too-few'],
    })
  })
})
