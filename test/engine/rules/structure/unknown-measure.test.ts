import { expect, test } from 'vitest'
import { checkUnknownMeasure } from '#engine/rules/structure/unknown-measure.ts'
import { folderOf, readSurvey } from '../read-survey.ts'

function found(measures: readonly string[]): string[] {
  const pages = measures.map(
    (measure, at) => `## How often? {#q${at}}\n\ntype: frequency\nmeasures: ${measure}\n`,
  )
  const survey = readSurvey(pages.join('\n'))
  return checkUnknownMeasure(survey, folderOf([survey])).map(
    ({ about, suggestion }) => `${about}: ${suggestion}`,
  )
}

test.each([
  ['cares', 'care'],
  ['Care', 'care'],
  ['value', 'values'],
  ['recieved', 'received'],
  ['results-delivery', 'results delivery'],
  ['benchmarks', 'benchmark'],
])('«%s» is nearly «%s»', (measure, meant) => {
  expect(found([measure])).toEqual([`q0: ${meant}`])
})

test('a slip in a measure of one’s own shows beside its other uses', () => {
  expect(found(['onboarding', 'onboarding', 'onbaording'])).toEqual(['q2: onboarding'])
})

test.each([['care'], ['values'], ['results importance'], ['onboarding'], ['trust'], ['speed']])(
  '«%s» is a measure as it stands',
  (measure) => {
    expect(found([measure])).toEqual([])
  },
)

test('names that differ in their last sign are a series, and two of one’s own are two', () => {
  expect(found(['phase 1', 'phase 1', 'phase 2'])).toEqual([])
  expect(found(['trust', 'trusty'])).toEqual([])
})
