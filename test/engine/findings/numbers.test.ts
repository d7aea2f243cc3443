import { describe, expect, test } from 'vitest'
import { number, percent, points } from '#engine/findings/numbers.ts'

describe('percent', () => {
  test.each([
    [0, '0%'],
    [0.004, '0%'],
    [0.384, '38%'],
    [0.385, '39%'],
    [1, '100%'],
  ])('writes %d as %s', (share, text) => {
    expect(percent(share, 'en')).toBe(text)
  })
})

describe('points', () => {
  test.each([
    [0, '0'],
    [0.004, '0'],
    [-0.004, '0'],
    [0.14, '+14'],
    [1, '+100'],
    [-0.267433, '−27'],
    [-1, '−100'],
  ])('write %d as %s', (score, text) => {
    expect(points(score, 'en')).toBe(text)
  })
})

describe('number', () => {
  test.each([
    [0, '0.0'],
    [-0.04, '0.0'],
    [-0.06, '−0.1'],
    [72.418, '72.4'],
    [4, '4.0'],
    [1234.56, '1,234.6'],
  ])('writes %d as %s', (value, text) => {
    expect(number(value, 'en')).toBe(text)
  })

  test('keeps its sign before it among words that run from right to left', () => {
    expect(number(-5, 'ar')).toBe('\u2066−5.0\u2069')
    expect(points(-0.14, 'ar')).toBe('\u2066−14\u2069')
    expect(points(0.14, 'ar')).toBe('\u2066+14\u2069')
    expect(number(5, 'ar')).toBe('5.0')
  })

  test('has as many digits as there may be, and at least one', () => {
    expect(number(12.254, 'en', 2)).toBe('12.25')
    expect(number(12, 'en', 2)).toBe('12.0')
  })

  test('is written as the language writes it', () => {
    expect(number(72.418, 'de')).toBe('72,4')
    expect(percent(0.384, 'de')).toBe('38\u00a0%')
    expect(points(-0.14, 'de')).toBe('−14')
  })
})
