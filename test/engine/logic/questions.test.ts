import { expect, test } from 'vitest'
import { allQuestions, findQuestion, forRole, itemKeys, singleOf } from '#engine/logic/questions.ts'
import { makeSurvey } from '../../make-survey.ts'

const survey = makeSurvey(`---
title: T
audience: customers
roles:
  buyer: You choose
  user: You use
---

# One {#one}

## Note {#note}

type: note

## Refer? {#refer}

type: referral

# Two {#two}

## Compared? {#rivals}

type: comparison

- price: Price
  - for: buyer
- speed: Speed

## Only users? {#few}

type: agree
for: user

- a: A
`)

test.each(['other', 'one', 'rivals.price', '', 'constructor', '__proto__'])(
  '«%s» is the id of no question',
  (id) => {
    expect(findQuestion(survey, id)).toBeUndefined()
  },
)

test('questions are listed in the order of the file, and found on any page', () => {
  const ids = allQuestions(survey).map(({ id }) => id)
  expect(ids).toEqual(['note', 'refer', 'rivals', 'few'])
  expect(ids.map((id) => findQuestion(survey, id)?.id)).toEqual(ids)
})

test.each([
  ['note', 'buyer', []],
  ['refer', 'buyer', ['refer']],
  ['rivals', 'buyer', ['rivals.price', 'rivals.speed']],
  ['rivals', 'user', ['rivals.speed']],
  ['rivals', 'stranger', []],
  ['few', 'user', ['few.a']],
])('«%s» is answered by a %s under %j', (id, role, keys) => {
  expect(
    allQuestions(survey)
      .filter((question) => question.id === id)
      .map((question) => itemKeys(question, role)),
  ).toEqual([keys])
})

test('a role sees its own rows and options, in their order, and none that was retired', () => {
  const rows = [
    { id: 'a', roles: ['user', 'buyer'] },
    { id: 'b', roles: ['user'] },
    { id: 'c', roles: [] },
    { id: 'd', roles: ['user'], retired: true },
  ] as const
  expect(forRole(rows, 'user').map(({ id }) => id)).toEqual(['a', 'b'])
  expect(forRole(rows, 'buyer').map(({ id }) => id)).toEqual(['a'])
  expect(forRole(rows, 'stranger')).toEqual([])
})

test('the one that stands for its type is a single item', () => {
  expect(singleOf(survey, 'referral')?.id).toBe('refer')
  expect(singleOf(survey, 'comparison')).toBeUndefined()
})
