import { expect, test } from 'vitest'
import { checkTooManyItems } from '#engine/rules/quality/too-many-items.ts'
import { folderOf, readSurvey } from '../read-survey.ts'

const rows = (count: number) => Array.from({ length: count }, (_, row) => `- r${row}: do that`).join('\n')
const battery = (id: string, count: number, more = '') =>
  `## How often did we … {#${id}}\n\ntype: frequency\n${more}\n${rows(count)}\n`

function found(pages: string, cadence?: string) {
  const survey = readSurvey(pages, cadence ? { cadence } : {})
  return checkTooManyItems(survey, folderOf([survey]))
}

test('thirteen rows are too many for a role', () => {
  const [breach] = found(battery('a', 13), 'yearly')
  expect(breach).toMatchObject({ rule: 'too-many-items', about: 'buyer' })
  expect(breach?.message).toContain('«buyer» is asked 13 closed items in a usual wave, ')
})

test('twelve rows are not, whatever is asked in words', () => {
  expect(found(`${battery('a', 12)}\n## Why? {#why}\n\ntype: text\n`, 'yearly')).toEqual([])
})

test('what is asked once a year counts by its share of waves', () => {
  expect(found(battery('a', 10) + battery('b', 4, 'every: year\n'), 'half-yearly')).toEqual([])
  expect(found(battery('a', 10) + battery('b', 4, 'every: year\n'), 'yearly')).toHaveLength(1)
})

test('what is asked on a condition counts by the answers under which it is asked', () => {
  const rare = (id: string) => `## How bad was it? {#${id}}\n\ntype: agree\nwhen: first at most 1\n`
  const first = '## How often? {#first}\n\ntype: frequency\n'
  expect(found(`${first}${battery('a', 11)}${rare('b')}${rare('c')}`, 'yearly')).toEqual([])
  expect(found(`${first}${battery('a', 11)}${rare('b')}${rare('c')}${rare('d')}`, 'yearly')).toHaveLength(1)
})

test('a survey of one wave is held to its minutes alone', () => {
  expect(found(battery('a', 20))).toEqual([])
})
