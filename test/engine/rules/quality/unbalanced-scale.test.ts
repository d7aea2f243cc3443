import { expect, test } from 'vitest'
import { checkUnbalancedScale } from '#engine/rules/quality/unbalanced-scale.ts'
import { folderOf, readSurvey, shown } from '../read-survey.ts'

function found(settings: string, points: readonly string[] = [], language = 'en'): string[] {
  const list = points.map((point, index) => `- ${index + 1}: ${point}`).join('\n')
  const survey = readSurvey(`## How was it? {#q}\n\ntype: scale\n${settings}\n\n${list}\n`, { language })
  return shown(survey, checkUnbalancedScale(survey, folderOf([survey]))).map((one) => one.replace('q: ', ''))
}

test.each([
  [['Excellent', 'Very good', 'Good', 'Fair', 'Poor'], 'en'],
  [['Poor', 'Good', 'Very good'], 'en'],
  [['Good', 'Very good', 'Excellent'], 'en'],
  [['Schlecht', 'Durchschnittlich', 'Gut', 'Sehr gut', 'Ausgezeichnet'], 'de'],
  [['Mauvais', 'Bon', 'Très bon', 'Excellent'], 'fr'],
  [['Malo', 'Regular', 'Bueno', 'Muy bueno', 'Excelente'], 'es'],
])('%s leans to one side', (points, language) => {
  expect(found('', points, language)).toEqual([points[0]])
})

test.each([
  [
    [
      'Very dissatisfied',
      'Dissatisfied',
      'Neither satisfied nor dissatisfied',
      'Satisfied',
      'Very satisfied',
    ],
    'en',
  ],
  [['Very poor', 'Poor', 'Fair', 'Good', 'Very good'], 'en'],
  [['Very poor', 'Poor', 'Good', 'Very good'], 'en'],
  [['Not at all', 'Slightly', 'Moderately', 'Very', 'Extremely'], 'en'],
  [['Not important', 'Slightly important', 'Important', 'Very important'], 'en'],
  [['Yesterday', 'Last week', 'Good'], 'en'],
  [['Sehr unzufrieden', 'Unzufrieden', 'Weder noch', 'Zufrieden', 'Sehr zufrieden'], 'de'],
  [['とても悪い', '悪い', '良い'], 'ja'],
])('%s does not', (points, language) => {
  expect(found('', points, language)).toEqual([])
})

test.each([
  ['from: -1\nto: 5\nlow: Bad\nhigh: Good', ['from']],
  ['low: Satisfied\nhigh: Very satisfied', ['Satisfied']],
  ['low: Very dissatisfied\nhigh: Satisfied', ['Satisfied']],
  ['low: Fair\nhigh: Excellent', ['Fair']],
  ['from: -2\nto: 2\nlow: Bad\nhigh: Good', []],
  ['from: 1\nto: 4\nlow: Very poor\nhigh: Excellent', []],
  ['low: Not at all likely\nhigh: Extremely likely', []],
  ['low: Very far from it\nhigh: Very close to it', []],
  ['low: Certainly not\nhigh: Certainly', []],
])('ends and numbers: %s', (settings, expected) => {
  expect(found(settings)).toEqual(expected)
})

test('the message counts the names on each side', () => {
  const survey = readSurvey(
    '## How was it? {#q}\n\ntype: scale\n\n- 1: Poor\n- 2: Fair\n- 3: Good\n- 4: Very good\n- 5: Excellent\n',
  )
  expect(checkUnbalancedScale(survey, folderOf([survey]))[0]?.message).toBe(
    '3 of its points are good («Good», «Very good», «Excellent») and 1 bad («Poor»), which pulls answers to the good side; name as many of each',
  )
})

test.each([
  ['Not satisfied at all', 'Very satisfied', 0],
  ['Not easy', 'Very easy', 0],
  ['Fine', 'Very good', 1],
])('an end «%s» beside «%s» is judged by what it denies', (low, high, count) => {
  expect(found(`low: ${low}\nhigh: ${high}`)).toHaveLength(count)
})

test('one good end beside a better one is no scale in German either', () => {
  expect(found('low: Wichtig\nhigh: Sehr wichtig', [], 'de')).toHaveLength(1)
})
