import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newcombeDifference } from '#engine/statistics/newcombe-difference.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
import type { RatingGroup } from '#engine/themes/rating-group.ts'
import { type TaggedWords, themesOf } from '#engine/themes/themes-of.ts'

const groups: readonly RatingGroup[] = ['detractors', 'passives', 'promoters']
const guard = { figures: 5, comments: 10 }

/** Some people of a group, of whom the first so many name the theme. */
function people(group: RatingGroup | undefined, n: number, naming: number, theme = 'price'): TaggedWords[] {
  return Array.from({ length: n }, (_, index) => ({
    person: `${group} ${index}`,
    themes: index < naming ? [theme] : [],
    ...(group ? { group } : {}),
  }))
}

test('a theme that nobody names is not there', () => {
  expect(themesOf([], ['price'], groups)).toEqual([])
  expect(themesOf(people('promoters', 5, 0), ['price'], groups)).toEqual([])
})

test('shares are of all who wrote, with Wilson’s limits; the ends differ by Newcombe’s', () => {
  const words = [...people('detractors', 10, 7), ...people('passives', 4, 0), ...people('promoters', 20, 3)]
  const [price] = themesOf(words, ['price'], groups)
  expect(price).toMatchObject({ count: 10, n: 34, ...wilsonInterval(10, 34) })
  expect(price?.groups.map(({ group, count, n }) => [group, count, n])).toEqual([
    ['detractors', 7, 10],
    ['passives', 0, 4],
    ['promoters', 3, 20],
  ])
  expect(price?.difference).toEqual(newcombeDifference({ count: 3, n: 20 }, { count: 7, n: 10 }))
})

test('whoever writes twice counts once, and with every theme of both', () => {
  const words: TaggedWords[] = [
    { person: 'a', themes: ['price'], group: 'promoters' },
    { person: 'a', themes: ['price', 'people'], group: 'promoters' },
  ]
  const counts = themesOf(words, ['people', 'price'], groups).map(({ theme, count, n }) => [theme, count, n])
  expect(counts).toEqual([
    ['people', 1, 1],
    ['price', 1, 1],
  ])
})

test('of people without a rating there is a share, and no group', () => {
  const [price] = themesOf(people(undefined, 4, 2), ['price'], groups)
  expect(price).toMatchObject({ count: 2, n: 4, groups: [] })
  expect(price?.difference).toBeUndefined()
})

test.each([
  ['a group is small', [...people('detractors', 9, 5), ...people('promoters', 30, 10)]],
  [
    'those who gave no rating are few',
    [...people('detractors', 12, 6), ...people('promoters', 30, 10), ...people(undefined, 2, 1)],
  ],
  ['nearly all of a group name it', [...people('detractors', 12, 8), ...people('promoters', 30, 10)]],
  ['nearly none of a group name it', [...people('detractors', 12, 4), ...people('promoters', 30, 10)]],
])('where people are guarded, groups are not told when %s', (_, words) => {
  const [price] = themesOf(words, ['price'], groups, guard)
  expect(price?.count).toBeGreaterThan(0)
  expect(price?.groups).toEqual([])
  expect(price?.difference).toBeUndefined()
})

test('where people are guarded, groups are told when all are wide enough', () => {
  const words = [...people('detractors', 12, 6), ...people('promoters', 30, 10)]
  const [price] = themesOf(words, ['price'], groups, guard)
  expect(price?.groups.map(({ n }) => n)).toEqual([12, 30])
  expect(price?.difference?.difference).toBeCloseTo(6 / 12 - 10 / 30)
})

test('no guarded table lets a reader find fewer people than the promise says', () => {
  const size = fc.tuple(fc.nat(25), fc.nat(25)).map(([n, k]): [number, number] => [n, Math.min(n, k)])
  fc.assert(
    fc.property(size, size, size, size, (a, b, c, none) => {
      const sides = [a, b, c].map(([n, k], index) => people(groups[index], n, k))
      const words = [...sides.flat(), ...people(undefined, ...none)]
      for (const { count, n, groups: told } of themesOf(words, ['price'], groups, guard)) {
        if (told.length === 0) continue
        const rest = {
          count: count - sum(told.map((one) => one.count)),
          n: n - sum(told.map((one) => one.n)),
        }
        for (const part of [...told, rest].filter((one) => one.n > 0)) {
          expect(part.n).toBeGreaterThanOrEqual(guard.comments)
          expect(Math.min(part.count, part.n - part.count)).toBeGreaterThanOrEqual(guard.figures)
        }
      }
    }),
  )
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
