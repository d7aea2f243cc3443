import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrationsOf } from '#engine/findings/calibration.ts'
import type { Finding, RatedFinding } from '#engine/findings/finding.ts'
import { meanInterval } from '#engine/statistics/mean-interval.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
import { comparison, rated, referral, snapshot, someCounts, sumsOf, withheld } from './made-findings.ts'
import { customers, sellers } from './two-surveys.ts'

const guess = (about: string, guesses: readonly number[]): RatedFinding => {
  const { mean: value, low, high } = meanInterval(sumsOf(guesses))
  return { ...rated(0, guesses.length, { item: `guess.${about}` }), mean: { value, low, high } }
}
const calibrate = (guesses: readonly Finding[], given: readonly Finding[]) =>
  calibrationsOf(
    { survey: sellers, snapshot: snapshot(guesses) },
    { survey: customers, snapshot: snapshot(given) },
  )
const sevens = [7, 8, 6, 7, 8, 7, 6, 7]

describe('a guess stands alone', () => {
  test('where nobody was asked for what it guesses, or nothing of it is shown', () => {
    expect(calibrate([guess('gone', sevens)], [rated(3, 6, { item: 'gone' })])).toEqual([])
    expect(calibrate([guess('refer', sevens)], [withheld('refer')])).toEqual([])
    expect(
      calibrate([guess('refer', sevens)], [referral({ up: 4, level: 3, down: 1 }, { closed: true })]),
    ).toEqual([])
  })

  test('where a single seller made it, or it is not shown itself', () => {
    expect(calibrate([guess('refer', [7])], [referral({ up: 4, level: 3, down: 1 })])).toEqual([])
    expect(calibrate([withheld('guess.refer')], [referral({ up: 4, level: 3, down: 1 })])).toEqual([])
  })
})

test('guesses stand beside the share of those whom they are about', () => {
  const found = calibrate(
    [guess('refer', sevens), guess('sector', sevens), guess('satisfied', sevens)],
    [
      referral({ up: 20, level: 30, down: 50 }),
      comparison({ up: 95, level: 4, down: 1 }, { item: 'sector' }),
      rated(70, 100, { item: 'satisfied' }),
    ],
  )
  expect(found.map(({ item, given, verdict }) => [item, given.value, verdict])).toEqual([
    ['refer', 0.2, 'better'],
    ['sector', 0.95, 'worse'],
    ['satisfied', 0.7, 'cannot-tell'],
  ])
  expect(found[0]).toMatchObject({ unit: 'share', guessed: { n: 8, value: 0.7 } })
  expect(found[0]?.difference).toBeCloseTo(0.5, 12)
})

test('a guess of five of ten is half of them, also on a scale from one to ten', () => {
  const fromOne = (pages: typeof sellers.pages) =>
    pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) =>
        question.measure === 'prediction' && 'from' in question ? { ...question, from: 1 } : question,
      ),
    }))
  const asked = { ...sellers, pages: fromOne(sellers.pages) }
  const [found] = calibrationsOf(
    { survey: asked, snapshot: snapshot([guess('refer', [4, 5, 6, 5, 4, 6])]) },
    { survey: customers, snapshot: snapshot([referral({ up: 50, level: 30, down: 20 })]) },
  )
  expect(found?.guessed.value).toBeCloseTo(0.5, 12)
})

test('a guess that is off by little is about right, and by how little is known', () => {
  const many = Array.from({ length: 40 }, (_, place) => 7 + (place % 2 ? 0.1 : -0.1))
  const [found] = calibrate([guess('satisfied', many)], [rated(700, 1000, { item: 'satisfied' })])
  expect(found?.verdict).toBe('about-right')
  expect(Math.max(-(found?.low ?? 1), found?.high ?? 1)).toBeLessThan(0.1)
})

test('of few answers nobody can tell', () => {
  const [found] = calibrate([guess('refer', [3, 9])], [referral({ up: 2, level: 1, down: 1 })])
  expect(found?.verdict).toBe('cannot-tell')
})

test('accounts that answer alike make it harder to tell', () => {
  const given = { up: 40, level: 30, down: 30 }
  const width = (deff: number) => {
    const [found] = calibrate(
      [guess('refer', sevens)],
      [referral(given, { clustered: { accounts: 20, deff, assumed: false } })],
    )
    return found ? found.given.high - found.given.low : Number.NaN
  }
  const { low, high } = wilsonInterval(40, 100)
  expect(width(1)).toBeCloseTo(high - low, 12)
  expect(width(4)).toBeCloseTo(2 * (high - low), 12)
})

test('the interval leaves none out exactly where p is below .05', () => {
  const someGuesses = fc.array(fc.nat(10), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(someGuesses, someCounts, (guesses, counts) => {
      const [found] = calibrate([guess('refer', guesses)], [referral(counts)])
      if (!found || Math.abs(found.p - 0.05) < 1e-9) return
      expect(found.p < 0.05).toBe(found.low > 0 || found.high < 0)
    }),
  )
})
