import { expect, test } from 'vitest'
import { checkReferralNotFirst } from '#engine/rules/mission/referral-not-first.ts'
import { folderOf, readSurvey } from '../read-survey.ts'

const refer = '## Would you refer us? {#refer}\n\ntype: referral\nlow: No\nhigh: Yes\n\n'
const often = (more = '') => `## How often? {#often}\n\ntype: frequency\n${more}\n`
const note = '## Welcome {#note}\n\ntype: note\n\n'
const decided = '## What decided it? {#decided}\n\ntype: choice\nmeasures: decided\n\n- a: A\n- b: B\n\n'

function found(pages: string, audience = 'customers') {
  const survey = readSurvey(pages, { audience, roles: ['buyer', 'user'], privacy: 'named' })
  return checkReferralNotFirst(survey, folderOf([survey]))
}

test('anything answered before it sways it', () => {
  expect(found(often() + refer)).toMatchObject([{ about: 'refer' }])
  expect(found(decided + refer)[0]?.message).toBe(
    '«buyer», «user» are asked «decided» before «refer», which sways the answer; ask «refer» before everything else',
  )
})

test('notes, and what other roles are asked, may come before', () => {
  expect(found(note + refer + often())).toEqual([])
  expect(found(often('for: user\n') + refer.replace('low', 'for: buyer\nlow'))).toEqual([])
  expect(found(often('for: user\n') + refer)[0]?.message).toContain('«user» is asked «often»')
})

test('prospects may say what decided it first, but rate nobody', () => {
  expect(found(decided + refer, 'prospects')).toEqual([])
  expect(found(often() + refer, 'prospects')).toHaveLength(1)
})

test('employees may guess what customers say first', () => {
  expect(found(often('measures: prediction\n') + refer, 'employees')).toEqual([])
  expect(found(often() + refer, 'employees')).toHaveLength(1)
})

test('a survey without the question breaks nothing', () => {
  expect(found(often())).toEqual([])
})
