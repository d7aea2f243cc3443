import { describe, expect, test } from 'vitest'
import { bar, place, stepEnds } from '#site/results/place.ts'

const score = { from: -1, to: 1 }

describe('places', () => {
  test.each([
    [-1, '0%'],
    [0, '50%'],
    [0.14, '57%'],
    [3, '100%'],
  ])('a score of %d lies at %s', (value, where) => expect(place(value, score)).toBe(where))

  test('a bar runs from the lower value, whichever comes first', () => {
    expect(bar(0, -0.5, score)).toEqual({ x: '25%', width: '25%' })
    expect(bar(-0.5, 0, score)).toEqual(bar(0, -0.5, score))
  })

  test('every step of a scale is the middle of its own column', () => {
    expect(place(1, stepEnds({ from: 1, to: 5 }))).toBe('10%')
    expect(place(5, stepEnds({ from: 1, to: 5 }))).toBe('90%')
  })
})
