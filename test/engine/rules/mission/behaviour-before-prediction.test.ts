import { expect, test } from 'vitest'
import { checkBehaviourBeforePrediction } from '#engine/rules/mission/behaviour-before-prediction.ts'
import { folderOf, readSurvey } from '../read-survey.ts'

const ask = (id: string, measure: string, more = '') =>
  `## How often? {#${id}}\n\ntype: frequency\nmeasures: ${measure}\n${more}\n`

function found(pages: string) {
  const survey = readSurvey(pages, { audience: 'employees', roles: ['seller', 'support'], privacy: 'named' })
  return checkBehaviourBeforePrediction(survey, folderOf([survey]))
}

test.each(['care', 'values', 'practice', 'given'])('a guess after «%s» is swayed by it', (measure) => {
  expect(found(ask('own', measure) + ask('guess', 'prediction'))).toMatchObject([
    { rule: 'behaviour-before-prediction', about: 'guess' },
  ])
})

test('a guess that comes first, or after what others do, is free', () => {
  expect(found(ask('guess', 'prediction') + ask('own', 'care'))).toEqual([])
  expect(found(ask('others', 'received') + ask('guess', 'prediction'))).toEqual([])
})

test('only a role that is asked both is concerned', () => {
  expect(found(ask('own', 'care', 'for: support\n') + ask('guess', 'prediction', 'for: seller\n'))).toEqual(
    [],
  )
})
