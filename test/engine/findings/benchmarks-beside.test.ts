import { expect, test } from 'vitest'
import { benchmarksBeside } from '#engine/findings/benchmarks-beside.ts'
import { rated, snapshot } from './made-findings.ts'
import { customers } from './two-surveys.ts'

const mark = { statement: 'We ask first.', best: 92, all: 48, source: 'A study', year: 2014 }
const pages = customers.pages.map((page) => ({
  ...page,
  questions: page.questions.map((question) =>
    question.id === 'passed-on' ? { ...question, measure: 'benchmark' } : question,
  ),
}))
const survey = { ...customers, pages }

test('a statement without marks, or without a figure, stands beside nothing', () => {
  const shown = snapshot([rated(20, 40, { item: 'passed-on.desk' })])
  const standing = (benchmarks: Record<string, typeof mark>) =>
    benchmarksBeside({ survey, aims: { targets: [], benchmarks } }, shown)
  expect(standing({ engineer: mark })).toEqual([])
  expect(standing({})).toEqual([])
  expect(standing({ desk: mark })).toMatchObject([
    {
      item: 'passed-on.desk',
      benchmark: mark,
      own: { n: 40 },
      best: { lies: 'below' },
      all: { lies: 'holds' },
    },
  ])
})
