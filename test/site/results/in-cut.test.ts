import { expect, test } from 'vitest'
import type { CommentsList, ReleasedComment } from '#engine/wire-comments.ts'
import { themeCounts } from '#site/results/comments/theme-counts.ts'
import { isInCut, whole } from '#site/results/in-cut.ts'

const groups = [{ id: 'deciders', roles: ['executive', 'buyer'] }]
const buyer = { role: 'buyer', attributes: { region: 'North & East' } }
const guarded = { role: null, attributes: null }

test.each([
  ['all', true, true],
  ['role=buyer', true, false],
  ['role=user', false, false],
  ['group=deciders', true, false],
  ['group=unknown', false, false],
  ['region=North%20%26%20East', true, false],
  ['role=buyer&region=South', false, false],
  ['team=', true, false],
])('in %s a named buyer is %s and whoever is guarded is %s', (cut, named, hidden) => {
  expect(isInCut(buyer, cut, { groups })).toBe(named)
  expect(isInCut(guarded, cut, { groups })).toBe(hidden)
})

test('single words are not parted where nobody is named, and never by who sold', () => {
  expect(whole(true, 'all')).toBeUndefined()
  expect(whole(true, 'role=buyer')).toBe('of-everybody')
  expect(whole(false, 'role=buyer')).toBeUndefined()
  expect(whole(false, 'role=buyer&seller=Ann')).toBe('no-person')
})

test('in a group people are counted anew, each once', () => {
  const comment = (response: string, themes: string[]): ReleasedComment => ({
    ...buyer,
    response,
    question: 'why',
    text: '',
    themes,
    group: null,
  })
  const comments = [
    comment('a', ['price']),
    comment('a', ['price']),
    comment('b', []),
    comment('c', ['care']),
  ]
  const share = { share: 0.5, low: 0.1, high: 0.9, groups: [] }
  const list: CommentsList = {
    wave: 'all',
    version: '',
    comments,
    themes: [
      { theme: 'price', names: { en: 'Price' }, count: 3, n: 6, ...share },
      { theme: 'care', names: { en: 'Care' }, count: 2, n: 6, ...share },
    ],
    terms: [],
    held: null,
    holds: null,
    more: false,
  }
  expect(themeCounts(list, comments)).toEqual(list.themes)
  expect(themeCounts(list, comments.slice(0, 3))).toMatchObject([
    { theme: 'price', count: 1, n: 2, share: 0.5 },
  ])
})
