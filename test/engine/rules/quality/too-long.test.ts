import { expect, test } from 'vitest'
import { checkTooLong } from '#engine/rules/quality/too-long.ts'
import { folderOf, readSurvey } from '../read-survey.ts'

const rows = Array.from(
  { length: 12 },
  (_, row) => `- r${row}: ask about your situation before proposing anything`,
)
const pages = `## How often did we … {#care}\n\ntype: frequency\n\n${rows.join('\n')}\n`

test('a role that needs more than is promised is told, with what could be promised', () => {
  const survey = readSurvey(pages, { minutes: 1 })
  const [breach] = checkTooLong(survey, folderOf([survey]))
  expect(breach).toMatchObject({ rule: 'too-long', about: 'buyer', at: survey.places.get('minutes') })
  expect(breach?.message).toMatch(
    /^«buyer» needs about 1\.\d minutes in a usual wave, more than the 1 .*«minutes: 2»$/,
  )
})

test('a budget that is kept is not reported', () => {
  const survey = readSurvey(pages, { minutes: 2 })
  expect(checkTooLong(survey, folderOf([survey]))).toEqual([])
})

test('the wave with all that is yearly is told beside the usual one', () => {
  const yearly = `${pages}\n## How often did they … {#more}\n\ntype: frequency\nevery: year\n\n${rows.join('\n')}\n`
  const survey = readSurvey(yearly, { minutes: 1, cadence: 'quarterly' })
  expect(checkTooLong(survey, folderOf([survey]))[0]?.message).toContain(
    'in the wave with all that is yearly',
  )
})

test('no more is advised than a survey may promise', () => {
  const many = Array.from({ length: 60 }, (_, at) => pages.replace('#care', `#care${at}`)).join('\n')
  const survey = readSurvey(many, { minutes: 1 })
  expect(checkTooLong(survey, folderOf([survey]))[0]?.message).toMatch(/ask this role less$/)
})
