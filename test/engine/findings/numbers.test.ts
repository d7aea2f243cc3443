import { describe, expect, test } from 'vitest'
import { coefficient, count, number, percent, plain, points, score } from '#engine/findings/numbers.ts'

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

describe('score', () => {
  test.each([
    [0.3, '30'],
    [-0.02, '−2'],
    [-0.004, '0'],
    [1, '100'],
  ])('writes %d as %s, with a sign only below zero', (value, text) => {
    expect(score(value, 'en')).toBe(text)
  })

  test('keeps its minus before it among words that run from right to left', () => {
    expect(score(-0.02, 'ar')).toBe('\u2066−2\u2069')
  })
})

test('a plain number has no more digits than it needs', () => {
  expect(plain(12, 'en', 1)).toBe('12')
  expect(plain(-12.25, 'de', 1)).toBe('−12,3')
})

test('counts are grouped as the language groups them, in 0–9', () => {
  expect(count(1250, 'en')).toBe('1,250')
  expect(count(1250, 'de')).toBe('1.250')
  expect(count(1250, 'ar')).toBe('1,250')
})

test('a coefficient always has two digits', () => {
  expect(coefficient(0.6, 'en')).toBe('0.60')
  expect(coefficient(-0.004, 'en')).toBe('0.00')
  expect(coefficient(-0.45, 'fr')).toBe('−0,45')
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
