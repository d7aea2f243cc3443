import { expect, test } from 'vitest'
import { answeredCount, cannotSayCount, countBetween, peopleCount } from '#engine/tally/counts.ts'

test.each([
  ['nobody', {}, 0, 0],
  ['only people who cannot say', { 'cannot-say': 3 }, 0, 3],
  ['values', { '1': 2, '5': 4 }, 6, 0],
  ['values and people who cannot say', { better: 2, worse: 1, 'cannot-say': 7 }, 3, 7],
  ['words that are no value', { '4': 2, 'The boss': 3, '[object Object]': 1 }, 2, 0],
  ['several options a person', { '*': 4, acme: 4, bolt: 3, 'cannot-say': 2 }, 4, 2],
])('%s are counted by person', (_case, counts, answered, cannotSay) => {
  expect(answeredCount(counts)).toBe(answered)
  expect(cannotSayCount(counts)).toBe(cannotSay)
})

test('a range of values holds both of its ends and no other', () => {
  const counts = { '-2': 1, '-1': 10, '0': 100, '2': 1000, '10': 10_000, 'cannot-say': 5 }
  expect(countBetween(counts, -1, 2)).toBe(1110)
  expect(countBetween(counts, 3, 9)).toBe(0)
  expect(countBetween(counts, 1, 0)).toBe(0)
})

test('the people of an index are counted once, however many items they answered', () => {
  expect(peopleCount({ people: {}, complete: {} })).toBe(0)
  const people = { '4': { n: 2, sum: 30, squares: 450 }, '5': { n: 3, sum: 60, squares: 1200 } }
  expect(peopleCount({ people, complete: { 'care.a': { n: 1, sums: [5], products: [25] } } })).toBe(5)
})
