import { describe, expect, test } from 'vitest'
import type { JudgedChange } from '#engine/findings/compared.ts'
import type { Finding } from '#engine/findings/finding.ts'
import { sentence } from '#engine/findings/sentence.ts'
import type { ResultsBody } from '#engine/wire.ts'
import type { Shown } from '#site/results/fetch-results.ts'
import { headlineContext, movedSentence } from '#site/results/headline-words.ts'
import { findHeadline, readingOf } from '#site/results/reading.ts'
import { body, view } from './some-view.ts'

describe('a headline', () => {
  const refer: Finding = { kind: 'referral', item: 'refer', n: 23, score: 0.3, low: -0.02, high: 0.56 }
  const headline = {
    item: 'refer',
    kind: 'referral',
    name: 'Referral score',
    roles: ['buyer', 'user'],
  } as const
  const invited = { all: 70, 'role=buyer': 20, 'role=user': 40 }
  const unclear: JudgedChange = {
    item: 'refer',
    unit: 'score',
    difference: 0.1,
    low: -0.3,
    high: 0.5,
    p: 0.6,
    detectable: 0.6,
    matters: 0.1,
    before: { n: 40, value: 0.2 },
    after: { n: 23, value: 0.3 },
    adjusted: 0.6,
    verdict: { says: 'too-few', above: 0.6 },
  }
  const answered: ResultsBody = {
    ...body,
    snapshots: [
      { cut: 'all', invited, findings: [refer] },
      { cut: 'role=buyer', findings: [{ ...refer, n: 9 }] },
    ],
    changes: { wave: '2026-H1', cuts: { all: [unclear] } },
  }
  const said = (shown: Shown) => {
    const reading = readingOf(shown, view, null)
    const finding = reading && findHeadline(reading.shown, headline)
    if (!finding) throw new Error('nothing is shown')
    const moved = movedSentence(headline, reading)
    return [sentence(finding, 'en', headlineContext(view, headline, reading)), moved]
  }

  test('says how many of those who were invited and asked answered, and what may be said of its change', () => {
    expect(said({ body: answered })).toEqual([
      'Would refer: 30, likely between −2 and 56. 23 of 60 invited answered.',
      'Too few to tell a change since wave 2026-H1; we would see one above about 60.',
    ])
  })

  test('says the number of a role by itself, and no change that was not judged', () => {
    const [, buyer] = answered.snapshots
    if (!buyer) throw new Error('there is one')
    expect(said({ body: answered, cut: buyer })).toEqual([
      expect.stringContaining(' 9 of 20 invited answered.'),
      '',
    ])
  })

  test('of another cut says what came with it, and no number that nobody has counted', () => {
    const north = { cut: 'region=North', findings: [refer] }
    const changes = { wave: '2026-H1', cuts: { 'region=North': [unclear] } }
    expect(said({ body: answered, cut: north, changes })).toEqual([
      expect.stringContaining(' 23 answered.'),
      expect.stringContaining('since wave 2026-H1'),
    ])
  })
})
