import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logOddsTerms } from '#engine/statistics/log-odds-terms.ts'
import golden from '../../fixtures/golden/log-odds-terms.json' with { type: 'json' }

const late = { term: 'late', first: 6, second: 1 }
const team = { term: 'team', first: 3, second: 9 }
const someTerms = fc
  .array(
    fc.record({ first: fc.nat(50), second: fc.nat(50) }).filter(({ first, second }) => first + second > 0),
    { minLength: 2, maxLength: 20 },
  )
  .map((counts) => counts.map((count, index) => ({ term: `word ${index}`, ...count })))

test.each([[[]], [[late]], [[late, team, late]]])('%j are not at least two words', (terms) => {
  expect(() => logOddsTerms(terms)).toThrow(
    new RangeError('logOddsTerms requires at least two words, each of them once'),
  )
})

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no count', (count) => {
  const error = new RangeError('logOddsTerms requires counts that are whole numbers of zero or more')
  expect(() => logOddsTerms([late, { term: 'team', first: count, second: 9 }])).toThrow(error)
  expect(() => logOddsTerms([late, { term: 'team', first: 9, second: count }])).toThrow(error)
})

test('a word that nobody used is refused', () => {
  expect(() => logOddsTerms([late, { term: 'team', first: 0, second: 0 }])).toThrow(
    new RangeError('logOddsTerms requires words that somebody used'),
  )
})

test.each([0, -1, Infinity, Number.NaN])('%d is no prior', (prior) => {
  expect(() => logOddsTerms([late, team], prior)).toThrow(
    new RangeError('logOddsTerms requires a finite prior above zero'),
  )
})

test('five words of detractors and promoters have the known log-odds', () => {
  const terms = golden.terms.map(({ term, first, second }) => ({ term, first, second }))
  for (const measured of [logOddsTerms(Object.freeze(terms)), logOddsTerms(terms, golden.prior)]) {
    expect(measured.map(({ term }) => term)).toEqual(golden.terms.map(({ term }) => term))
    for (const [index, known] of golden.terms.entries()) {
      expect(measured[index]?.logOdds).toBeCloseTo(known.logOdds, 13)
      expect(measured[index]?.z).toBeCloseTo(known.z, 13)
    }
  }
})

test('a group that said nothing differs in nothing surely', () => {
  for (const { z } of logOddsTerms([
    { term: 'late', first: 6, second: 0 },
    { term: 'team', first: 3, second: 0 },
  ])) {
    expect(Math.abs(z)).toBeLessThan(1e-12)
  }
})

test('swapping the groups turns every sign', () => {
  fc.assert(
    fc.property(someTerms, (terms) => {
      const swapped = logOddsTerms(
        terms.map(({ term, first, second }) => ({ term, first: second, second: first })),
      )
      for (const [index, { logOdds, z }] of logOddsTerms(terms).entries()) {
        expect(swapped[index]?.logOdds).toBeCloseTo(-logOdds, 12)
        expect(swapped[index]?.z).toBeCloseTo(-z, 12)
      }
    }),
  )
})

test('a word used more by the first group has positive log-odds, and less the more is pretended', () => {
  fc.assert(
    fc.property(someTerms, (terms) => {
      const ofFirst = terms.reduce((sum, { first }) => sum + first, 0)
      const ofSecond = terms.reduce((sum, { second }) => sum + second, 0)
      const vague = logOddsTerms(terms, 1000)
      for (const [index, { logOdds }] of logOddsTerms(terms, 1).entries()) {
        const { first = 0, second = 0 } = terms[index] ?? {}
        const more = first * ofSecond - second * ofFirst
        if (ofFirst > 0 && ofSecond > 0 && more !== 0) expect(Math.sign(logOdds)).toBe(Math.sign(more))
        expect(Math.abs(vague[index]?.logOdds ?? 0)).toBeLessThanOrEqual(Math.abs(logOdds) + 1e-12)
      }
    }),
  )
})
