import { expect, test } from 'vitest'
import { headlineSentences } from '#engine/findings/headline-sentences.ts'
import { survey } from './some-findings.ts'

const snapshot = {
  cut: 'all',
  responses: 40,
  findings: [
    { kind: 'index', item: 'care', n: 38, value: 71.2, low: 66, high: 76, alpha: 0.8, alphaBase: 30 },
    {
      kind: 'referral',
      item: 'refer',
      n: 40,
      score: 0.3,
      low: 0.02,
      high: 0.52,
      classes: { promoters: 18, passives: 16, detractors: 6 },
    },
    { kind: 'text', item: 'why', n: 12 },
    { kind: 'withheld', item: 'beside', reason: 'too-few' },
  ],
} as const

test('the headlines are said in the order of the results page, and nothing else is', () => {
  expect(headlineSentences(survey, snapshot, 'en')).toEqual([
    'Would refer: 30, likely between 2 and 52. 40 answered.',
    'Care: 71.2 of 100, likely between 66.0 and 76.0. 38 answered.',
  ])
})

test('a snapshot in which nothing is shown says nothing', () => {
  expect(headlineSentences(survey, { cut: 'all', findings: [] }, 'de')).toEqual([])
})
