import { expect, test } from 'vitest'
import { checkUnseenCallback } from '#engine/rules/mission/unseen-callback.ts'
import { folderOf, readProgramme, readSurvey } from '../read-survey.ts'

const survey = readSurvey('## May we call? {#call}\n\ntype: callback\n')
const leader = (scope: string, rights: string) => {
  const programme = readProgramme(
    `leaders:\n  - email: ada@example.com\n    name: Ada\n    surveys: ${scope}\n    rights: [${rights}]\n`,
  )
  return checkUnseenCallback(survey, folderOf([survey], programme))
}

test('a call that nobody may see is told at its question', () => {
  expect(leader('all', 'comments')).toMatchObject([{ rule: 'unseen-callback', about: 'call' }])
})

test('one leader with the right is enough', () => {
  expect(leader('all', 'callbacks')).toEqual([])
})
