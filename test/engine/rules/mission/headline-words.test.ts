import { expect, test } from 'vitest'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { checkHeadlineWords } from '#engine/rules/mission/headline-words.ts'
import { folderOf, readProgramme, readSurvey } from '../read-survey.ts'

const refer = (id: string, title: string, role: string) =>
  `## ${title} {#${id}}\n\ntype: referral\nlow: No\nhigh: Yes\nfor: ${role}\n\n`
const programme = readProgramme(
  'benchmarks:\n  issues:\n    statement: We understand.\n    best: 92\n    all: 48\n    source: A study\n    year: 2014\n',
)
function found(pages: string) {
  const { text } = readSurvey('## Why? {#why}\n\ntype: text\n', { roles: ['buyer', 'user'] })
  const file = text.replace('## Why? {#why}\n\ntype: text\n', `${pages}\n## Why? {#why}\n\ntype: text\n`)
  const survey = parseSurvey('survey', 'survey.md', file, { benchmarks: { issues: 'We understand.' } })
  expect(survey.diagnostics).toEqual([])
  return checkHeadlineWords(survey, folderOf([survey], programme))
}

test('a second referral question with other words for other roles is no common figure', () => {
  expect(
    found(refer('a', 'Would you refer us?', 'buyer') + refer('b', 'Would you praise us?', 'user')),
  ).toMatchObject([{ rule: 'same-words', about: 'b' }])
})

test('the same words for other roles, or another question for the same role, are content', () => {
  expect(
    found(refer('a', 'Would you refer us?', 'buyer') + refer('b', 'Would you refer us?', 'user')),
  ).toEqual([])
  expect(
    found(refer('a', 'Would you refer us?', 'buyer') + refer('b', 'Or our desk?', 'buyer, user')),
  ).toEqual([])
})

const benchmarks = (rows: string) =>
  `## How far do you agree? {#b}\n\ntype: agree\nmeasures: benchmark\nrows: benchmarks\n\n${rows}`

test('a benchmark that is worded anew compares with nothing', () => {
  expect(found(benchmarks('- issues: We always understand.\n'))).toMatchObject([
    { rule: 'same-words', about: 'b.issues' },
  ])
  expect(found(benchmarks(''))).toEqual([])
})
