import { expect, test } from 'vitest'
import { checkUnlabelledScale } from '#engine/rules/quality/unlabelled-scale.ts'
import { folderOf, readSurvey } from '../read-survey.ts'

function messages(body: string): string[] {
  const survey = readSurvey(`## How was it? {#q}\n\n${body}\n`)
  return checkUnlabelledScale(survey, folderOf([survey])).map(({ message }) => message)
}

test('numbers alone say nothing', () => {
  expect(messages('type: scale')).toEqual([
    'nothing says what 1 and 5 mean; add «low: …» and «high: …», or name the points',
  ])
})

test('one end alone is half a scale', () => {
  expect(messages('type: referral\nlow: Certainly not')).toEqual([
    'nothing says what 10 means; add «high: …»',
  ])
})

test.each([
  ['type: scale\nlow: Bad\nhigh: Good'],
  ['type: scale\n\n- 1: Bad\n- 5: Good'],
  ['type: scale\nlow: Bad\n\n- 5: Good'],
  ['type: agree'],
  ['type: frequency'],
  ['type: comparison'],
])('names at both ends are enough: %s', (body) => {
  expect(messages(body)).toEqual([])
})
