import { expect, test } from 'vitest'
import { ratingGroup, ratingQuestion } from '#engine/themes/rating-group.ts'
import { makeSurvey } from '../../make-survey.ts'

const settings = '---\ntitle: T\naudience: customers\nroles:\n  buyer: You buy\n---\n\n# One {#one}\n\n'
const satisfied = '## How satisfied are you? {#happy}\n\ntype: scale\nmeasures: satisfied\n\n'
const referral = '## Would you refer us? {#refer}\n\ntype: referral\n\n'

const refer = { id: 'refer', type: 'referral', from: 0, to: 10 } as const
const happy = { id: 'happy', type: 'scale', from: 1, to: 5 } as const

test('what is no number on the scale is in no group', () => {
  for (const rating of [null, undefined, '9', 11, -1, Number.NaN])
    expect(ratingGroup(refer, rating)).toBeUndefined()
  expect(ratingGroup(happy, 0)).toBeUndefined()
})

test.each([
  [6, 'detractors'],
  [7, 'passives'],
  [8, 'passives'],
  [9, 'promoters'],
])('who would refer us with %d is among the %s', (rating, group) => {
  expect(ratingGroup(refer, rating)).toBe(group)
})

test('the two best points of a scale are satisfied', () => {
  expect([3, 4, 5].map((rating) => ratingGroup(happy, rating))).toEqual(['others', 'satisfied', 'satisfied'])
})

test('a survey is told apart by its referral question, else by how satisfied people are, else not', () => {
  expect(ratingQuestion(makeSurvey(`${settings}${satisfied}${referral}`, 's'))).toEqual(refer)
  expect(ratingQuestion(makeSurvey(`${settings}${satisfied}`, 's'))).toEqual(happy)
  expect(ratingQuestion(makeSurvey(`${settings}## Why? {#why}\n\ntype: text\n`, 's'))).toBeUndefined()
})
