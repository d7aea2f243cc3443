import { expect, test } from 'vitest'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { checkPeriodOverCadence } from '#engine/rules/mission/period-over-cadence.ts'
import { folderOf, readSurvey } from '../read-survey.ts'

const ask = (words: string, more = '') => `## In ${words}, how often? {#q}\n\ntype: frequency\n${more}\n`

function found(pages: string, cadence?: string) {
  const survey = readSurvey(pages, cadence ? { cadence } : {})
  return checkPeriodOverCadence(survey, folderOf([survey]))
}

test('a year is longer than half a year', () => {
  expect(found(ask('the last twelve months'), 'half-yearly')).toMatchObject([
    { rule: 'period-over-cadence', about: 'q', suggestion: '{period}' },
  ])
})

test('as long as a wave, or shorter, is fine', () => {
  expect(found(ask('the last six months'), 'half-yearly')).toEqual([])
  expect(found(ask('{period}'), 'monthly')).toEqual([])
  expect(found(ask('the last 31 days'), 'monthly')).toEqual([])
})

test('what is asked once a year may look back a year, and no further', () => {
  expect(found(ask('the last twelve months', 'every: year\n'), 'quarterly')).toEqual([])
  expect(found(ask('the last two years', 'every: year\n'), 'quarterly')).toHaveLength(1)
})

test('a survey of one wave may ask about any time', () => {
  expect(found(ask('the last two years'))).toEqual([])
})

test('a fieldwork that outlasts the time to the next wave is told at its setting', () => {
  const monthly = (days: string) => {
    const { text } = readSurvey(ask('{period}'), { cadence: 'monthly' })
    const survey = parseSurvey(
      'survey',
      'survey.md',
      text.replace('fieldwork: 3 weeks', `fieldwork: ${days}`),
    )
    return checkPeriodOverCadence(survey, folderOf([survey])).map(({ about }) => about)
  }
  expect(monthly('7 weeks')).toEqual(['fieldwork'])
  expect(monthly('4 weeks')).toEqual([])
})
