import { expect, test } from 'vitest'
import { checkNoCare } from '#engine/rules/mission/no-care.ts'
import { folderOf, readSurvey } from '../read-survey.ts'

const ask = (id: string, measure: string, more = '') =>
  `## How often? {#${id}}\n\ntype: frequency\nmeasures: ${measure}\n${more}\n`
const roles = ['buyer', 'user']

function found(pages: string, audience = 'customers') {
  const survey = readSurvey(pages, { audience, roles, privacy: 'named' })
  return checkNoCare(survey, folderOf([survey]))
}

test('a survey without care is told once, at its audience', () => {
  const breaches = found(ask('a', 'values'))
  expect(breaches).toHaveLength(1)
  expect(breaches[0]?.message).toBe(
    'nobody is asked about care; ask by a rating, such as «type: frequency», with «measures: care»',
  )
})

test('a role that is left out is named, and may be waived by name', () => {
  expect(found(`${ask('a', 'care', 'for: buyer')}${ask('b', 'values')}`)).toMatchObject([
    { rule: 'no-care', about: 'user' },
  ])
})

test('words in a text field are no answer about care', () => {
  expect(found(ask('a', 'care').replace('frequency', 'text'))).toHaveLength(1)
  expect(found('## Which? {#a}\n\ntype: choice\nmeasures: care\n\n- a: This\n- b: That\n')).toHaveLength(1)
})

test('rows decide who is asked', () => {
  const rows = '- a: do this\n  - for: buyer\n- b: do that\n  - for: user\n'
  const battery = (list: string) => `## How often did we … {#q}\n\ntype: frequency\nmeasures: care\n\n${list}`
  expect(found(battery(rows))).toEqual([])
  expect(found(`${battery('- a: do this\n  - for: buyer\n')}\n${ask('b', 'values')}`)).toHaveLength(1)
})

test('care that employees receive is care; what they give alone is not, nor is it for customers', () => {
  expect(found(ask('a', 'received'), 'employees')).toEqual([])
  expect(found(ask('a', 'given'), 'employees')).toHaveLength(1)
  expect(found(ask('a', 'received'), 'customers')).toHaveLength(1)
})
