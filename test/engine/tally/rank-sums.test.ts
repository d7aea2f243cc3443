import { expect, test } from 'vitest'
import { rankCounts, rankSums } from '#engine/tally/rank-sums.ts'

test('an option that nobody placed has no sum, whatever it is called', () => {
  expect(rankSums(rankCounts(['care']), 'constructor')).toEqual({ placed: 0, places: 0, first: 0 })
})

test('an order is counted by option: that it was placed, where, and whether first', () => {
  const counts = rankCounts(['care', 'first', 'price'])
  expect(rankSums(counts, 'care')).toEqual({ placed: 1, places: 1, first: 1 })
  expect(rankSums(counts, 'first')).toEqual({ placed: 1, places: 2, first: 0 })
  expect(rankSums(counts, 'price')).toEqual({ placed: 1, places: 3, first: 0 })
})
