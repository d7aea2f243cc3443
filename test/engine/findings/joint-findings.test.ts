import { describe, expect, test } from 'vitest'
import { jointFindings } from '#engine/findings/joint-findings.ts'
import type { Survey } from '#engine/model.ts'
import { type ReleasedItem, release } from '#engine/privacy/release.ts'
import { survey as named } from '../tally/some-responses.ts'
import { many, someone, sumsOf } from './some-wave.ts'

const confidential: Survey = { ...named, promise: 'confidential' }

const histogram = (counts: Record<string, number>): ReleasedItem => ({ shown: 'histogram', counts })
const of = (survey: Survey, items: Record<string, ReleasedItem>) =>
  jointFindings(survey, { cut: 'all', responses: 60, items, measures: {} })

const told = { '*': 60, dissatisfied: 21, '1': 6, '0': 15 }
const satisfied = histogram({ '1': 10, '2': 11, '4': 39 })

describe('of one cut', () => {
  test('nothing is made of what is not told', () => {
    const hidden = { shown: 'nothing', reason: 'too-few' } as const
    expect(of(named, { 'raving fans': hidden, 'dissatisfied told': hidden })).toEqual([])
    expect(of(named, {})).toEqual([])
  })

  test('fans and the dissatisfied are told where everything is', () => {
    const people = [
      ...many(3, { refer: 9, beside: 'better', care: { listen: 5, matters: 5, truth: 4, after: 5 } }),
      someone({
        refer: 3,
        beside: 'better',
        care: { listen: 5, matters: 5, truth: 4, after: 5 },
        satisfied: 1,
        told: 'yes',
      }),
    ]
    const [whole] = release(named, sumsOf(named, people).cuts, 'open')
    expect(whole && jointFindings(named, whole)).toMatchObject([
      { kind: 'fans', n: 4, share: 0.75 },
      { kind: 'silence', n: 1, share: 1, asked: 1, told: 1 },
    ])
  })
})

describe('of guarded answers', () => {
  test('fans are told where their number is one of a distribution', () => {
    expect(of(confidential, { 'raving fans': histogram({ '1': 4, '0': 20 }) })).toMatchObject([{ n: 24 }])
    expect(of(confidential, { 'raving fans': { shown: 'figure', counts: { '1': 4, '0': 20 } } })).toEqual([])
  })

  test('the dissatisfied are told where the question tells its distribution, and all who were asked more are theirs', () => {
    const items = {
      'dissatisfied told': histogram(told),
      satisfied,
      told: histogram({ '*': 21, yes: 6, no: 15 }),
    }
    expect(of(confidential, items)).toMatchObject([{ kind: 'silence', n: 60, asked: 21, told: 6 }])
    const { satisfied: _, ...without } = items
    expect(of(confidential, without)).toEqual([])
  })

  test.each([
    ['few of them said so', { '*': 60, dissatisfied: 21, '1': 4, '0': 5 }, { '*': 9, yes: 4, no: 5 }],
    ['few others said so, who could be told from them', told, { '*': 24, yes: 7, no: 17 }],
  ])('how many told somebody is left out where %s', (_where, counts, complained) => {
    const items = { 'dissatisfied told': histogram(counts), satisfied, told: histogram(complained) }
    expect(of(confidential, items)).toMatchObject([
      { kind: 'silence', n: 60, share: 0.35, asked: 0, told: 0, rate: { assumed: true } },
    ])
  })

  test('how many told somebody is left out where that question tells no distribution', () => {
    const items = { 'dissatisfied told': histogram(told), satisfied }
    expect(of(confidential, items)).toMatchObject([{ asked: 0, told: 0, rate: { assumed: true } }])
  })
})
