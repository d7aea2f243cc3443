import { describe, expect, test } from 'vitest'
import type { Snapshot } from '#engine/findings/finding.ts'
import { headlineSentences } from '#engine/findings/headline-sentences.ts'
import { makeSurvey } from '../../make-survey.ts'
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

test('beside a base stands how many were invited and asked, where that was counted', () => {
  const counted = headlineSentences(survey, { ...snapshot, invited: { all: 90 } }, 'en')
  expect(counted[0]).toBe('Would refer: 30, likely between 2 and 52. 40 of 90 invited answered.')
})

test('a snapshot in which nothing is shown says nothing', () => {
  expect(headlineSentences(survey, { cut: 'all', findings: [] }, 'de')).toEqual([])
})

describe('beside a wave before', () => {
  const classes = { promoters: 15, passives: 12, detractors: 13 }
  const refer = {
    kind: 'referral',
    item: 'refer',
    n: 40,
    score: 0.05,
    low: -0.2,
    high: 0.3,
    classes,
  } as const
  const between = (of: typeof survey, findings: Snapshot['findings']) =>
    headlineSentences(of, snapshot, 'en', {
      wave: '2027-H1',
      before: { wave: '2026-H2', snapshot: { cut: 'all', findings } },
    })

  test('each headline that both waves show says its change', () => {
    expect(between(survey, [refer])).toEqual([
      expect.stringMatching(
        /^Would refer: 30, likely between 2 and 52\. 40 answered\. Too few to tell a change since wave 2026-H2; we would see one above about \d\d\.$/,
      ),
      'Care: 71.2 of 100, likely between 66.0 and 76.0. 38 answered.',
    ])
  })

  test('a change that is more than chance is said with its interval and both bases', () => {
    const before = {
      ...refer,
      n: 400,
      score: -0.5,
      classes: { promoters: 50, passives: 100, detractors: 250 },
    }
    expect(between(survey, [before])[0]).toMatch(
      / Up by 80 since wave 2026-H2, likely between \d+ and \d+\. Answers: 400 then, 40 now\.$/,
    )
  })

  test('nothing is compared across a break of its question', () => {
    const broken = makeSurvey(`---
title: Care
audience: customers
privacy: named
cadence: half-yearly
roles:
  buyer: You buy
---

# Short {#short}

## Would you refer us? {#refer}

type: referral
breaks: 2027-H1
`)
    expect(between(broken, [refer])).toEqual(headlineSentences(broken, snapshot, 'en'))
  })
})
