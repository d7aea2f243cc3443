import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Answers } from '#engine/answers/answer.ts'
import { allQuestions, findQuestion } from '#engine/logic/questions.ts'
import type { Question } from '#engine/model.ts'
import { knownAnswer } from '#engine/tally/known-answer.ts'
import { tallyOf } from '#engine/tally/tally-of.ts'
import { survey } from './some-responses.ts'

const secret = 'The boss never listens'
const own = { option: 'other', text: secret } as const
const story = { text: secret, consent: true }
const known = (id: string, answer: unknown, more: object = {}) => {
  const question = findQuestion(survey, id)
  if (!question) throw new Error(`no ${id}`)
  return knownAnswer({ ...question, ...more } as Question, answer as Answer)
}

test.each<[string, unknown]>([
  ['refer', secret],
  ['refer', 11],
  ['refer', 4.5],
  ['refer', '9'],
  ['refer', ['9']],
  ['refer', story],
  ['quality', 3],
  ['beside', secret],
  ['beside', 5],
  ['beside', ['better']],
  ['tool', secret],
  ['tool', ['web']],
  ['tool', story],
  ['tool', 3],
  ['tool', { web: 'web' }],
  ['known', 'acme'],
  ['known', [secret]],
  ['known', [own]],
  ['known', []],
  ['known', [['acme']]],
  ['order', ['price', secret]],
  ['order', ['price', 'price']],
  ['seats', secret],
  ['seats', '12'],
  ['seats', 1.234],
  ['seats', Number.MAX_VALUE],
  ['wrong', 9],
  ['wrong', null],
  ['wrong', ' '],
  ['wrong', story],
  ['tale', secret],
  ['tale', null],
  ['call', ['web']],
  ['notice', secret],
])('no answer to %s is %j', (id, answer) => {
  expect(known(id, answer)).toBeUndefined()
})

describe('an answer that fits', () => {
  test.each<[string, unknown, unknown]>([
    ['refer', 0, 0],
    ['quality', -2, -2],
    ['beside', 'worse', 'worse'],
    ['beside', null, null],
    ['tool', own, ['other']],
    ['known', ['acme', secret, '3m'], ['acme', '3m']],
    ['order', ['price', own], ['price', 'other']],
    ['seats', -12.5, -12.5],
    ['wrong', secret, secret],
    ['tale', story, story],
  ])('to %s is %j', (id, answer, read) => {
    expect(known(id, answer)).toEqual(read)
  })

  test('may name what was retired', () => {
    const options = [{ id: 'fax', roles: ['user'], retired: true }]
    expect(known('tool', 'fax', { options })).toEqual(['fax'])
  })

  test('of a number lies between its ends', () => {
    expect(known('seats', 5, { min: 6 })).toBeUndefined()
    expect(known('seats', 5, { min: 4, max: 5 })).toBe(5)
  })
})

test('an answer from when the question was of another type neither throws nor tells its words', () => {
  const before: Answers = {
    refer: secret,
    care: secret,
    quality: { offer: secret, [secret]: 2 },
    beside: story,
    tool: secret,
    known: secret,
    order: [secret],
    seats: secret,
    tale: 3,
    call: 'yes',
    constructor: { small: 1 },
  }
  expect(tallyOf(survey, { role: 'user', answers: before })).toEqual({
    responses: 1,
    items: {},
    measures: {},
  })
})

test('whatever stands in the log, every name in a tally comes from the survey', () => {
  const ids = allQuestions(survey).map(({ id }) => id)
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<Answer>('acme', 9, 3, 'better', ['acme', 'bolt'], ['price', secret], own, story),
    fc.dictionary(fc.constantFrom('listen', 'offer', 'keep', '__proto__', secret), fc.jsonValue()),
  )
  const names = new Set([
    ...['*', 'told', 'cannot-say', 'better', 'same', 'worse', 'other'],
    ...Array.from({ length: 13 }, (_, step) => String(step - 2)),
    ...Array.from({ length: 4 }, (_, part) => [`sum${part}`, `squares${part}`]).flat(),
    ...allQuestions(survey).flatMap(({ id, rows }) => [id, ...rows.map((row) => `${id}.${row.id}`)]),
    ...allQuestions(survey)
      .flatMap((question) => ('options' in question ? question.options : []))
      .concat({ id: 'other', roles: [] })
      .flatMap(({ id }) => [id, `places ${id}`, `first ${id}`]),
  ])
  fc.assert(
    fc.property(
      fc.constantFrom(...survey.roles),
      fc.dictionary(fc.constantFrom(...ids), anything),
      (role, answers) => {
        const { items } = tallyOf(survey, { role, answers: answers as Answers })
        for (const [item, counts] of Object.entries(items))
          for (const name of [item, ...Object.keys(counts)]) expect(names).toContain(name)
      },
    ),
  )
})
