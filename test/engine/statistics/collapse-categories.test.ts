import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collapseCategories } from '#engine/statistics/collapse-categories.ts'

const someAnswers = fc
  .uniqueArray(fc.string(), { maxLength: 8 })
  .chain((names) => fc.tuple(fc.constant(names), fc.array(fc.nat(20), { minLength: names.length })))
  .map(([names, counts]) => new Map(names.map((name, index) => [name, counts[index] ?? 0])))

test.each([-1, 2.5, Number.NaN])('%d is no number of answers', (n) => {
  expect(() => collapseCategories(new Map([['buyer', n]]))).toThrow(
    new RangeError('collapseCategories requires whole numbers of answers, zero or more'),
  )
})

test.each([0, 2.5, Number.NaN])('groups of %d are no groups', (fewest) => {
  expect(() => collapseCategories(new Map([['buyer', 3]]), fewest)).toThrow(
    new RangeError('collapseCategories requires a whole number of fewest answers, one or more'),
  )
})

test.each([
  ['none', {}, []],
  ['large ones', { buyer: 12, user: 5 }, [['buyer'], ['user']]],
  ['two small ones', { buyer: 12, user: 3, executive: 2 }, [['buyer'], ['user', 'executive']]],
  [
    'small ones that are too few together',
    { buyer: 12, user: 9, executive: 3 },
    [['buyer'], ['user', 'executive']],
  ],
  ['nobody', { executive: 0, buyer: 9, user: 9 }, [['executive', 'buyer'], ['user']]],
  ['too few in all', { buyer: 1, user: 2 }, [['buyer', 'user']]],
])('%s: %j become %j', (_case, answers: Record<string, number>, groups) => {
  expect(collapseCategories(new Map(Object.entries(answers)))).toEqual(groups)
})

test('groups keep every category once, and have enough answers wherever there are enough in all', () => {
  fc.assert(
    fc.property(someAnswers, fc.integer({ min: 1, max: 10 }), (answers, fewest) => {
      const groups = collapseCategories(answers, fewest)
      expect(groups.flat().sort()).toEqual([...answers.keys()].sort())
      const sizes = groups.map((group) => group.reduce((sum, name) => sum + (answers.get(name) ?? 0), 0))
      const all = sizes.reduce((sum, size) => sum + size, 0)
      if (all >= fewest) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(fewest)
      else expect(groups.length).toBeLessThanOrEqual(1)
    }),
  )
})

test('at most one group is of several, and none that is large enough alone if the small ones are enough', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const joined = collapseCategories(answers).filter((group) => group.length > 1)
      expect(joined.length).toBeLessThanOrEqual(1)
      const small = [...answers].filter(([, n]) => n < 5)
      if (small.reduce((sum, [, n]) => sum + n, 0) < 5) return
      expect(joined.flat().every((name) => (answers.get(name) ?? 0) < 5)).toBe(true)
    }),
  )
})
