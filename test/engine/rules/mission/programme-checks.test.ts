import { expect, test } from 'vitest'
import { checkUnfedTarget } from '#engine/rules/mission/unfed-target.ts'
import { checkValueNotAsked } from '#engine/rules/mission/value-not-asked.ts'
import { folderOf, readProgramme, readSurvey } from '../read-survey.ts'

const values = 'values:\n  ready: We come ready\n  stay: We stay\n'
const lived = (rows: string) =>
  readSurvey(`## How often did we … {#lived}\n\ntype: frequency\nmeasures: values\n\n${rows}`)
const target = (line: string) => readProgramme(`targets:\n  - ${line}\n    at least: 50\n`)
const survey = readSurvey(
  [
    '## Would you refer us? {#refer}\n\ntype: referral\nlow: No\nhigh: Yes\n',
    '## How often did we … {#care}\n\ntype: frequency\nmeasures: care\n\n- listen: listen\n',
    '## What matters? {#matter}\n\ntype: choices\nmeasures: results importance\n\n- quiet: Quiet\n- time: Time\n',
  ].join('\n'),
)

test('a value without a row in a question about values is not asked', () => {
  const programme = readProgramme(values)
  const breaches = checkValueNotAsked(folderOf([lived('- ready: come ready\n')], programme))
  expect(breaches).toMatchObject([
    { rule: 'value-not-asked', about: 'stay', at: programme.places.get('values stay') },
  ])
  expect(breaches[0]?.message).toContain('«We stay»')
})

test('a row of the same name that measures something else does not ask about it', () => {
  const other = readSurvey(
    '## How often did we … {#a}\n\ntype: frequency\nmeasures: care\n\n- ready: come\n- stay: stay\n',
  )
  expect(checkValueNotAsked(folderOf([other], readProgramme(values)))).toHaveLength(2)
})

test('values may be asked in several surveys together', () => {
  const surveys = [lived('- ready: come ready\n'), lived('- stay: stay\n')]
  expect(checkValueNotAsked(folderOf(surveys, readProgramme(values)))).toEqual([])
})

test('a target of a measure that nobody asks is never met', () => {
  expect(checkUnfedTarget(folderOf([survey], target('measure: cares')))).toMatchObject([
    { rule: 'unfed-target', about: 'cares', suggestion: 'care' },
  ])
})

test('a measure that is known is suggested though nobody asks it yet', () => {
  expect(checkUnfedTarget(folderOf([], target('measure: handof')))).toMatchObject([{ suggestion: 'handoff' }])
})

test('a target of an item names one that is asked', () => {
  const [breach] = checkUnfedTarget(folderOf([survey], target('measure: care\n    item: keep')))
  expect(breach?.message).toBe('no question that «measures: care» has a row «keep» (known: listen)')
})

test.each([
  'measure: referral',
  'measure: care',
  'measure: care\n    item: listen',
  'measure: results importance\n    item: quiet',
])('what is asked may be aimed at: %s', (line) => {
  expect(checkUnfedTarget(folderOf([survey], target(line)))).toEqual([])
})
