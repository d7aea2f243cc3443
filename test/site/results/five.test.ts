import { describe, expect, test } from 'vitest'
import type { Finding } from '#engine/findings/finding.ts'
import { movedSentences, unknownSentences } from '#site/results/five.ts'
import { readingOf } from '#site/results/reading.ts'
import { body, view } from './some-view.ts'

const refer: Finding = { kind: 'referral', item: 'refer', n: 23, score: 0.3, low: -0.02, high: 0.56 }

/** Read a wave of which so many were invited and so many answered. */
function reading(responses: number, invited?: number, compared: null | undefined = undefined) {
  const list = invited === undefined ? {} : { invited: { all: invited } }
  const snapshots = [{ cut: 'all', responses, ...list, findings: [refer] }]
  const read = readingOf({ body: { ...body, snapshots } }, view, compared)
  if (!read) throw new Error('nothing is shown')
  return read
}

describe('what is not known', () => {
  test('is how many were silent where nobody knows who was invited', () => {
    expect(unknownSentences(reading(23))).toBe('How many stayed silent, and what they think, is not known.')
  })

  test('is what those think who were invited and did not answer', () => {
    expect(unknownSentences(reading(23, 60))).toBe(
      '37 of 60 invited stayed silent; what they think is not known.',
    )
  })

  test('is nothing of the kind where everybody answered', () => {
    expect(unknownSentences(reading(23, 23))).toBe('Everybody who was invited has answered.')
  })
})

test('what moved is not said to have nothing before it where what stands beside did not arrive', () => {
  expect(movedSentences(reading(23, 60, null))).toBe('The figures did not arrive')
  expect(movedSentences(reading(23, 60))).toBe(
    'There is no earlier wave that these figures could be held against.',
  )
})
