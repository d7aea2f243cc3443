import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#engine/answers/answer.ts'
import { exportedAnswers } from '#engine/exports/exported-answers.ts'
import type { Reach } from '#engine/exports/reach.ts'
import { responseTable } from '#engine/exports/response-table.ts'
import { survey as everyType } from '../answers/survey-of-every-type.ts'

const survey = { ...everyType, attributes: ['region', 'good'] }
const all: Reach = { of: 'person', words: true, callbacks: true }
const least: Reach = { of: 'role', words: false, callbacks: false }
const keep = exportedAnswers(survey, all)

const rowOf = (answers: Answers, reach = all) => {
  const { columns, cells } = responseTable(survey, reach)
  const values = cells({
    day: '2026-11-22',
    wave: '2026-H2',
    role: 'buyer',
    language: 'en',
    state: 'complete',
    attributes: { region: 'North' },
    answers,
  })
  expect(values).toHaveLength(columns.length)
  return Object.fromEntries(columns.map(({ name }, place) => [name, values[place]]))
}

describe('a row of answers', () => {
  test('leaves blank what the question of today cannot hold', () => {
    const row = rowOf({
      refer: 11,
      care: { listen: 'often', gone: 4 },
      known: 'gone',
      seats: 'a few',
    } as never)
    expect(row).toMatchObject({
      refer: undefined,
      'care.listen': undefined,
      known: undefined,
      seats: undefined,
    })
    expect(Object.keys(row)).not.toContain('care.gone')
  })

  test('of a confidential survey has neither words nor wishes, and of the person the role alone', () => {
    const row = rowOf(
      {
        why: 'We need Zed',
        tale: { text: 'Once', consent: true },
        call: { text: '', consent: true },
        met: ['acme', { option: 'other', text: 'Zed' }],
      },
      least,
    )
    expect(Object.keys(row).filter((name) => /^(response|attribute)_/.test(name))).toEqual([
      'response_wave',
      'response_role',
    ])
    expect(Object.keys(row).filter((name) => /text|why|tale|call/.test(name))).toEqual([])
    expect(row).toMatchObject({ 'met.acme': 1, 'met.other': 1 })
  })

  test('has a column for every option, and tells no from nothing', () => {
    const row = rowOf({ decided: ['people'] })
    expect(row).toMatchObject({ 'decided.price': 0, 'decided.people': 1, 'decided.trust': 0 })
    expect(row).toMatchObject({ 'met.acme': undefined, decided_cannot_say: 0 })
    expect(rowOf({ decided: null })).toMatchObject({ 'decided.people': undefined, decided_cannot_say: 1 })
  })

  test('has places of a rank, and words of one’s own beside', () => {
    const row = rowOf({
      order: ['truth', { option: 'other', text: '=1+1' }],
      reason: { option: 'other', text: 'Luck' },
    })
    expect(row).toMatchObject({
      'order.truth': 1,
      'order.other': 2,
      'order.care': undefined,
      order_text: '=1+1',
    })
    expect(row).toMatchObject({ reason: 'other', reason_text: 'Luck' })
  })

  test('has what is known of the person beside what they said, under names that never meet', () => {
    const row = rowOf({
      good: { acme: 4 },
      call: { text: 'mornings', consent: true },
      rivals: { acme: 'better' },
    })
    expect(row).toMatchObject({
      response_day: '2026-11-22',
      attribute_region: 'North',
      attribute_good: undefined,
    })
    expect(row).toMatchObject({ 'good.acme': 4, call: 1, call_text: 'mornings', 'rivals.acme': 'better' })
  })

  test('has names that are all different', () => {
    const names = responseTable(survey, all).columns.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('says as JSON what it says in cells', () => {
    const answer = fc.record({
      refer: fc.integer({ min: -1, max: 11 }),
      care: fc.record({ listen: fc.constantFrom(1, 5, 9, 'x'), keep: fc.constantFrom(null, 3) }),
      seats: fc.constantFrom(null, 12.5, 'x'),
      decided: fc.constantFrom(null, ['price', 'gone'], ['gone'], []),
      reason: fc.constantFrom('price', { option: 'other', text: 'Luck' }),
      why: fc.constantFrom('Kind', 7),
    })
    fc.assert(
      fc.property(answer, (given) => {
        const answers = given as unknown as Answers
        const kept = keep(answers)
        expect(rowOf(kept)).toEqual(rowOf(answers))
        expect(keep(kept)).toEqual(kept)
      }),
    )
  })

  test('as JSON has no word that may not be read', () => {
    const kept = exportedAnswers(
      survey,
      least,
    )({
      why: 'Zed',
      reason: { option: 'other', text: 'Zed' },
      met: ['acme', { option: 'other', text: 'Zed' }],
      tale: { text: 'Zed', consent: true },
      call: { text: 'Zed', consent: true },
      care: { keep: 3 },
      refer: 9,
    })
    expect(kept).toEqual({ reason: 'other', met: ['acme', 'other'], care: { keep: 3 }, refer: 9 })
  })
})
