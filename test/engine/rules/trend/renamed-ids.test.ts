import { expect, test } from 'vitest'
import type { ParsedSurvey } from '#engine/parse/parse-survey.ts'
import { checkTrend } from '#engine/rules/trend/check-trend.ts'
import { lockAfter, parsed } from '../../lock/deployed.ts'

const refer = '## Would you refer us? {#refer}\n\ntype: referral\n\n'
const care = `## How often did we … {#care}

type: frequency
measures: care

- listen: ask before proposing
- keep: do what was promised

`
const told = (before: ParsedSurvey, now: ParsedSurvey) =>
  checkTrend(now, lockAfter(before)).map(({ rule, about, suggestion }) => [rule, about, suggestion])
const breaks = 'type: referral\nbreaks: 2027-H1'

test('a question by another name is told at that name, with the one that was deployed', () => {
  const now = parsed(refer.replace('{#refer}', '{#recommend}'))
  expect(told(parsed(refer), now)).toEqual([['broken-trend', 'recommend', 'refer']])
  const [breach] = checkTrend(now, lockAfter(parsed(refer)))
  expect(breach?.message).toContain('«recommend» was deployed as «refer»; ids are never renamed')
  expect(now.text.slice(breach?.at.at)).toMatch(/^recommend\}/)
})

test('it is acknowledged by «breaks:»', () => {
  const now = refer.replace('{#refer}', '{#recommend}').replace('type: referral', breaks)
  expect(told(parsed(refer), parsed(now))).toEqual([])
})

test('a battery by another name is told once, and a row by another name is as well', () => {
  expect(told(parsed(care), parsed(care.replace('{#care}', '{#caring}')))).toEqual([
    ['broken-trend', 'caring', 'care'],
  ])
  expect(told(parsed(care), parsed(care.replace('- listen', '- hear')))).toEqual([
    ['broken-trend', 'care.hear', 'listen'],
  ])
})

test('a new id for what was changed as well is right', () => {
  const how = (id: string, to: number) => `## How was it? {#${id}}\n\ntype: scale\nfrom: 1\nto: ${to}\n\n`
  expect(told(parsed(how('how', 5)), parsed(how('how-2', 7)))).toEqual([])
  expect(told(parsed(how('how', 5)), parsed(how('how', 5) + how('again', 5)))).toEqual([])
})

test('a role by another name is told where its words stay', () => {
  const now = parsed(refer, '', ['buyer', 'worker', 'technical'])
  const renamed = (text: string) => ({
    ...now,
    words: { ...now.words, roles: { ...now.words.roles, worker: text } },
  })
  expect(told(parsed(refer), renamed('You are the user'))).toEqual([['broken-trend', 'worker', 'user']])
  expect(told(parsed(refer), renamed('You are somebody else'))).toEqual([])
  const acknowledged = parsed(refer.replace('type: referral', breaks), '', ['buyer', 'worker', 'technical'])
  const words = { ...acknowledged.words, roles: { ...acknowledged.words.roles, worker: 'You are the user' } }
  expect(told(parsed(refer), { ...acknowledged, words })).toEqual([])
})

test('a survey file by another name is told, unless the old one is still there', () => {
  const lock = lockAfter(parsed(refer + care))
  const now = parsed(refer + care)
  const renamed = { ...now, survey: { ...now.survey, id: 'clients' } }
  const [breach, ...more] = checkTrend(renamed, lock, ['clients'])
  expect(more).toEqual([])
  expect(breach).toMatchObject({ rule: 'broken-trend', about: 'clients' })
  expect(breach?.message).toContain('name it customers.md again')
  expect(checkTrend(renamed, lock, ['clients', 'customers'])).toEqual([])
})
