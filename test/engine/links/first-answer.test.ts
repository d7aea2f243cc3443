import { expect, test } from 'vitest'
import { firstAnswer } from '#engine/links/first-answer.ts'
import { makeSurvey } from '../../make-survey.ts'

const survey = makeSurvey(`---
title: First
audience: customers
privacy: named
roles:
  buyer: You buy
  user: You use
---

# One {#one}

## Would you refer us? {#refer}

type: referral

## Compared with others {#rivals}

type: comparison

## Which way? {#way}

type: choice
other: yes

- post: By post
- mail: By mail
- call: By phone
  - for: buyer

## Was the price fair? {#budget}

type: agree
for: buyer

## Which ones? {#which}

type: choices

- a: A
- b: B

## How often did we … {#care}

type: frequency

- listen: listen

## Anything else? {#more}

type: text
`)
const first = (query: string, role = 'buyer') => firstAnswer(survey, role, new URLSearchParams(query))

test.each([
  '',
  't=9',
  'refer=11',
  'refer=',
  'refer=09',
  '_withhold=yes',
  'nothing=9',
  'which=a',
  'care=4',
  'more=x',
])('«%s» answers nothing', (query) => {
  expect(first(query)).toBeUndefined()
})

test('what a role is not asked, or not offered, is no answer of its', () => {
  expect(first('budget=5', 'user')).toBeUndefined()
  expect(first('way=call', 'user')).toBeUndefined()
  expect(first('way=call', 'buyer')).toEqual({ question: 'way', value: 'call' })
})

test.each([
  ['t=1&refer=9', 'refer', '9'],
  ['refer=0', 'refer', '0'],
  ['refer=12&rivals=same', 'rivals', 'same'],
  ['rivals=cannot-say', 'rivals', 'cannot-say'],
  ['way=post&refer=9', 'way', 'post'],
  ['way=other', 'way', 'other'],
])('«%s» answers %s with %s', (query, question, value) => {
  expect(first(query)).toEqual({ question, value })
})
