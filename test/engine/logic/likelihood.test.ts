import { expect, test } from 'vitest'
import { likelihood } from '#engine/logic/likelihood.ts'
import { allQuestions } from '#engine/logic/questions.ts'
import { readSurvey } from '../rules/read-survey.ts'

const before = [
  '## How often? {#often}\n\ntype: frequency\n',
  '## Which? {#which}\n\ntype: choice\nother: yes\n\n- a: A\n- b: B\n- c: C\n',
  '## How many? {#many}\n\ntype: number\n',
  '## Better? {#better}\n\ntype: comparison\n',
].join('\n')

function share(when: string): number {
  const { survey } = readSurvey(`${before}\n## Last? {#last}\n\ntype: text\n${when}\n`, {
    roles: ['buyer', 'user'],
  })
  const questions = new Map(allQuestions(survey).map((question) => [question.id, question]))
  const last = questions.get('last')
  return last ? Math.round(likelihood(questions, last, 'buyer') * 1000) / 1000 : -1
}

test.each([
  ['for: user', 0],
  ['', 1],
  ['when: often is answered', 1],
  ['when: often is not answered', 0],
  ['when: often at most 2', 0.4],
  ['when: often at least 2', 0.8],
  ['when: which is a', 0.25],
  ['when: which is not a', 0.75],
  ['when: which any of a, b', 0.5],
  ['when: many at least 3', 0.5],
  ['when: better is worse', 0.333],
  ['when: often at most 2 and which is a', 0.1],
  ['when: often at most 2 or which is a', 0.55],
])('«%s» is asked of a share of %s', (when, expected) => {
  expect(share(when)).toBe(expected)
})

test('a follow-up is asked at most as often as its question', () => {
  const text = `${before}\n## Bad? {#bad}\n\ntype: agree\nwhen: often at most 1\n\n### Why? {#why}\n\ntype: text\nwhen: bad at most 2\n`
  const { survey } = readSurvey(text)
  const questions = new Map(allQuestions(survey).map((question) => [question.id, question]))
  const why = questions.get('why')
  expect(why && likelihood(questions, why, 'buyer')).toBeCloseTo(0.08, 10)
})
