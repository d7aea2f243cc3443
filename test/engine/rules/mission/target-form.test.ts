import { expect, test } from 'vitest'
import { checkTargetForm } from '#engine/rules/mission/target-form.ts'
import { checkUnfedTarget } from '#engine/rules/mission/unfed-target.ts'
import { folderOf, readProgramme, readSurvey } from '../read-survey.ts'

const pages = '## How often did we … {#care}\n\ntype: frequency\nmeasures: care\n\n- listen: listen\n'
const survey = (settings = {}) => readSurvey(pages, { cadence: 'half-yearly', ...settings })
const targets = (...lines: string[]) =>
  readProgramme(`targets:\n${lines.map((line) => `  - measure: care\n    at least: 50\n${line}`).join('')}`)
const found = (lines: string[], settings = {}) =>
  checkTargetForm(folderOf([survey(settings)], targets(...lines))).map(({ message }) => message)

test.each(['soon', '2027-H9', '2028-Q2'])('«by: %s» is no wave of a half-yearly survey', (by) => {
  expect(found([`    by: ${by}\n`])).toEqual([
    `«by: ${by}» is no wave of «survey»; write «2027-H1» or «2027-H2»`,
  ])
})

test('a team that no answer names cannot be aimed for', () => {
  expect(found(['    team: Gulf\n'])[0]).toContain('lacks the attribute «team»')
  expect(found(['    team: Gulf\n'], { attributes: 'team' })).toEqual([])
})

test('a target that stands twice is told at the second', () => {
  expect(found(['', ''])[0]).toContain('twice')
  expect(found(['    by: 2027-H1\n', '    by: 2027-H2\n'])).toEqual([])
})

test('words in a text field move no target', () => {
  const text = readSurvey('## What did we do? {#care}\n\ntype: text\nmeasures: care\n')
  expect(checkUnfedTarget(folderOf([text], targets('')))).toMatchObject([{ rule: 'unfed-target' }])
})
