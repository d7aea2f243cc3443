import { expect, test } from 'vitest'
import type { ParsedSurvey } from '#engine/parse/parse-survey.ts'
import { checkTrend } from '#engine/rules/trend/check-trend.ts'
import { lockAfter, parsed } from '../../lock/deployed.ts'

const refer = '## Would you refer us? {#refer}\n\ntype: referral\n\n'
const outlook = '## Where are we going? {#outlook}\n\ntype: agree\n\n'
const known = (items: string) => `## Whom do you know? {#known}\n\ntype: choices\n\n- one: The one\n${items}`

/** What is told when something is deployed, then taken out and deployed, then back in another form. */
const told = (first: ParsedSurvey, without: ParsedSurvey, back: ParsedSurvey) =>
  checkTrend(back, lockAfter(first, without)).map(({ rule, about, suggestion }) => [rule, about, suggestion])

test('a retired question’s id never names another question, and a free id is proposed', () => {
  const first = parsed(`${refer}${outlook}`)
  const other = parsed(`${refer}${outlook.replace('Where are we going?', 'Is it fun?')}`)
  expect(told(first, parsed(refer), other)).toEqual([['reused-id', 'outlook', 'outlook-2']])
  const type = parsed(`${refer}${outlook.replace('agree', 'frequency')}`)
  expect(told(first, parsed(refer), type)).toEqual([['reused-id', 'outlook', 'outlook-2']])
})

test('this cannot be acknowledged', () => {
  const back = outlook.replace('agree', 'frequency\nbreaks: 2027-H1')
  expect(told(parsed(`${refer}${outlook}`), parsed(refer), parsed(`${refer}${back}`))).toEqual([
    ['reused-id', 'outlook', 'outlook-2'],
  ])
})

test('a retired question’s id names no page either', () => {
  const back = parsed(`${refer}# Outlook {#outlook}\n\n## Any more? {#more}\n\ntype: text\n`)
  expect(told(parsed(`${refer}${outlook}`), parsed(refer), back)).toEqual([
    ['reused-id', 'outlook', 'outlook-2'],
  ])
})

test('a retired option’s id never names another option', () => {
  const first = parsed(known('- two: The two\n- three: The three\n'))
  const without = parsed(known('- two: The two\n'))
  const back = parsed(known('- two: The two\n- three: Somebody new\n'))
  expect(told(first, without, back)).toEqual([['reused-id', 'known.three', 'three-2']])
})

test('a retired role’s id never names other people', () => {
  const back = parsed(refer)
  const renamed = { ...back, words: { ...back.words, roles: { ...back.words.roles, user: 'You drive' } } }
  expect(told(parsed(refer), parsed(refer, '', ['buyer', 'technical']), renamed)).toEqual([
    ['reused-id', 'user', 'user-2'],
  ])
})

test('what comes back as it was is welcome', () => {
  const first = parsed(`${refer}${outlook}${known('- two: The two\n- three: The three\n')}`)
  expect(
    told(first, parsed(`${refer}${known('- two: The two\n')}`, '', ['buyer', 'technical']), first),
  ).toEqual([])
})
