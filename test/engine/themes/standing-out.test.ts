import { expect, test } from 'vitest'
import { logOddsTerms } from '#engine/statistics/log-odds-terms.ts'
import type { RatingGroup } from '#engine/themes/rating-group.ts'
import { type RatedWords, standingOut } from '#engine/themes/standing-out.ts'

const ends = ['detractors', 'promoters'] as const
const guard = { figures: 5, comments: 10 }

function said(text: string, group: RatingGroup, times: number, language = 'en'): RatedWords[] {
  return Array.from({ length: times }, (_, index) => ({
    person: `${group} ${text} ${index}`,
    text,
    language,
    group,
  }))
}

test('nothing stands out of nothing, of one group, or of one word', () => {
  expect(standingOut([], ends)).toEqual([])
  expect(standingOut(said('late', 'detractors', 9), ends)).toEqual([])
  expect(standingOut([...said('late', 'passives', 9), ...said('early', 'passives', 9)], ends)).toEqual([])
})

test('words that one side uses beyond chance are told with their side, as they were written, the surest first', () => {
  const words = [...said('Always LATE', 'detractors', 12), ...said('always kind', 'promoters', 15)]
  const found = standingOut(words, ends)
  expect(found.map(({ term, group, people }) => [term, group, people])).toEqual([
    ['LATE', 'detractors', 12],
    ['kind', 'promoters', 15],
  ])
  const z = logOddsTerms([
    { term: 'always', first: 12, second: 15 },
    { term: 'late', first: 12, second: 0 },
    { term: 'kind', first: 0, second: 15 },
  ]).map((one) => Math.abs(one.z))
  expect(found.map((one) => one.z)).toEqual([z[1], z[2]])
  expect(z[1]).toBeGreaterThan(z[2] ?? 0)
})

test('a word of two people is not shown, were it ever so sure, and one person’s ten words count once', () => {
  const crowd = said('fine', 'promoters', 60)
  expect(
    standingOut([...crowd, ...said('mould', 'detractors', 2)], ends).map(({ term }) => term),
  ).not.toContain('mould')
  const one = said('mould', 'detractors', 10).map((word) => ({ ...word, person: 'one' }))
  expect(standingOut([...crowd, ...one], ends).map(({ term }) => term)).not.toContain('mould')
})

test('a language whose speakers rate lower does not stand out as a whole', () => {
  const words = [...said('immer gut', 'detractors', 20, 'de'), ...said('always good', 'promoters', 20, 'en')]
  expect(standingOut(words, ends)).toEqual([])
})

test('grammar, numbers and signs are no words', () => {
  const words = [...said('it is 24 !', 'detractors', 20), ...said('we do 7 ?', 'promoters', 20)]
  expect(standingOut(words, ends)).toEqual([])
})

test('where people are guarded, a word of one side alone would tell their rating and stays out', () => {
  const words = [...said('late', 'detractors', 12), ...said('kind', 'promoters', 15)]
  expect(standingOut(words, ends, guard)).toEqual([])
})

test('where people are guarded, a word is told that both sides use and both do not', () => {
  const words = [
    ...said('late', 'detractors', 40),
    ...said('steady', 'detractors', 10),
    ...said('late', 'promoters', 6),
    ...said('steady', 'promoters', 60),
  ]
  expect(standingOut(words, ends, guard).map(({ term, group }) => [term, group])).toEqual([
    ['steady', 'promoters'],
    ['late', 'detractors'],
  ])
})
