import { expect, test } from 'vitest'
import { checkResponse } from '#engine/answers/check-response.ts'
import { fromFields } from '#engine/answers/from-fields.ts'
import { onceOffered } from '#engine/answers/once-offered.ts'
import type { Question } from '#engine/model.ts'
import { survey } from './survey-of-every-type.ts'

const retired: Question = {
  id: 'once',
  type: 'choice',
  roles: ['user'],
  required: 'no',
  cannotSay: false,
  rows: [],
  options: [{ id: 'old', roles: ['user'], retired: true }],
}
const older = onceOffered({ ...survey, retired: [retired] }, 'buyer')
const judge = (given: Readonly<Record<string, unknown>>) =>
  checkResponse(older, 'buyer', { refer: 9, rivals: { acme: 'same', globe: 'same' }, ...given })

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['a question', { rivals: { acme: 'better', globe: 'same' } }],
  ['an option', { known: 'perhaps' }],
  ['an option that is retired', { once: 'old' }],
])('%s that is another role’s today may have been this one’s', (_, given) => {
  expect(judge(given)).toMatchObject({ ok: true, answers: given })
})

test('a row that is another role’s today may have been this one’s', () => {
  const one = onceOffered(survey, 'user')
  expect(
    checkResponse(one, 'user', { refer: 9, care: { keep: 3 }, rivals: { acme: 'same', globe: 'same' } }),
  ).toMatchObject({
    answers: { care: { keep: 3 } },
  })
})

test('what nobody was ever offered is none of it, and conditions stay', () => {
  expect(judge({ known: 'never' })).toMatchObject({ issues: [{ question: 'known', rule: 'not-an-option' }] })
  expect(judge({ why: 'hidden' })).toEqual(judge({}))
})

test('one’s own words that may be given no more are read with their words', () => {
  const closed = {
    ...survey,
    pages: survey.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) => {
        if (question.id !== 'reason' || !('options' in question)) return question
        const { other: _, ...rest } = question
        return {
          ...rest,
          options: [...rest.options, { id: 'other', roles: ['buyer'], retired: true as const }],
        }
      }),
    })),
  }
  const fields: Record<string, string> = { reason: 'other', 'reason~text': 'Luck' }
  expect(fromFields(onceOffered(closed, 'buyer'), 'buyer', (name) => [fields[name] ?? []].flat())).toEqual({
    reason: { option: 'other', text: 'Luck' },
  })
})

test('a role that is no more has been asked everything, retired questions by their fields as well', () => {
  const gone = onceOffered({ ...survey, retired: [retired] }, 'manager')
  const fields: Record<string, string> = { refer: '9', 'care.keep': '2', once: 'old' }
  expect(fromFields(gone, 'manager', (name) => [fields[name] ?? []].flat())).toEqual({
    refer: 9,
    care: { keep: 2 },
    once: 'old',
  })
})
