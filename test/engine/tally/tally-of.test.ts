import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#engine/answers/answer.ts'
import { tallyOf } from '#engine/tally/tally-of.ts'
import { someResponse, survey } from './some-responses.ts'

const own = { option: 'other', text: 'in own words' } as const
const items = (role: string, answers: Answers) => tallyOf(survey, { role, answers }).items
const care = (role: string, given: Record<string, number | null>) =>
  tallyOf(survey, { role, answers: { care: given } }).measures.care

describe('the tally of one response', () => {
  test('is one response, even if nothing was answered', () => {
    expect(tallyOf(survey, { role: 'user', answers: {} })).toEqual({ responses: 1, items: {}, measures: {} })
  })

  test('counts no answer to a question that was hidden', () => {
    expect(items('user', { refer: 9, wrong: 'late' })).toEqual({ refer: { '9': 1 } })
    expect(items('user', { wrong: 'late' })).toEqual({})
  })

  test('counts no answer to a question that there is not', () => {
    expect(items('user', { other: 9 })).toEqual({})
    expect(items('stranger', { refer: 9 })).toEqual({})
  })

  test.each<[string, Answers, object]>([
    ['referral', { refer: 0 }, { refer: { '0': 1 } }],
    ['text', { refer: 3, wrong: 'late' }, { refer: { '3': 1 }, wrong: { '*': 1 } }],
    ['frequency', { care: { listen: 4 } }, { 'care.listen': { '4': 1 } }],
    ['scale', { quality: { offer: -2 } }, { 'quality.offer': { '-2': 1 } }],
    ['comparison', { beside: 'worse' }, { beside: { worse: 1 } }],
    ['choice', { tool: 'web' }, { tool: { '*': 1, web: 1 } }],
    ['choices', { known: ['bolt', '3m'] }, { known: { '*': 1, bolt: 1, '3m': 1 } }],
    ['choice in own words', { tool: own }, { tool: { '*': 1, other: 1 } }],
    [
      'rank',
      { order: ['price', own] },
      { order: { '*': 1, price: 1, 'places price': 1, 'first price': 1, other: 1, 'places other': 2 } },
    ],
    ['number', { seats: -12.5 }, { seats: { '*': 1, sum0: -1250, squares0: 1_562_500 } }],
    ['number of zero', { seats: 0 }, { seats: { '*': 1 } }],
    ['story', { tale: { text: 'Once', consent: false } }, { tale: { '*': 1 } }],
    ['story that may be told', { tale: { text: 'Once', consent: true } }, { tale: { '*': 1, told: 1 } }],
    ['wish to be called', { call: { text: '', consent: true } }, { call: { '*': 1 } }],
    ['wish not to be called', { call: { text: 'no', consent: false } }, {}],
  ])('counts a %s', (_type, answers, counts) => {
    expect(items('user', answers)).toEqual(counts)
  })

  test('keeps of words only that there are some', () => {
    const answers = {
      refer: 3,
      wrong: 'a secret',
      tool: { option: 'other', text: 'a secret' },
      order: [{ option: 'other', text: 'a secret' }],
      tale: { text: 'a secret', consent: true },
      call: { text: 'a secret', consent: true },
    } as const
    const tally = tallyOf(survey, { role: 'user', answers })
    expect(JSON.stringify(tally)).not.toContain('secret')
  })

  test('counts who cannot say apart from every value', () => {
    expect(items('user', { beside: null, care: { listen: null, truth: 2 } })).toEqual({
      beside: { 'cannot-say': 1 },
      'care.listen': { 'cannot-say': 1 },
      'care.truth': { '2': 1 },
    })
  })

  test('counts no row that was retired', () => {
    const pages = survey.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) => ({
        ...question,
        rows: question.rows.map((row) => (row.id === 'listen' ? { ...row, retired: true as const } : row)),
      })),
    }))
    const given = { listen: 1, matters: 2, truth: 2, after: 2 }
    const tally = tallyOf({ ...survey, pages }, { role: 'user', answers: { care: given } })
    expect(Object.keys(tally.items)).toEqual(['care.matters', 'care.truth', 'care.after'])
    expect(tally.measures.care?.people).toEqual({ '3': { n: 1, sum: 6, squares: 36 } })
  })

  test('holds whole numbers only', () => {
    fc.assert(
      fc.property(someResponse, (response) => {
        JSON.stringify(tallyOf(survey, response), (key, value: unknown) => {
          if (typeof value === 'number') expect([key, Number.isSafeInteger(value)]).toEqual([key, true])
          return value
        })
      }),
    )
  })
})

describe('the care index', () => {
  test.each<[string, Record<string, number | null>]>([
    ['user', { listen: 5, matters: 5, truth: 5 }],
    ['user', { listen: 5, matters: 5, truth: 5, after: null }],
    ['buyer', { listen: 5, matters: 5, truth: 5 }],
    ['buyer', { listen: 5, matters: 5, truth: 5, keep: null, after: null }],
    ['buyer', { listen: null, matters: null, truth: null, keep: null, after: null }],
  ])('leaves out a %s who answered less than four in five: %j', (role, given) => {
    expect(care(role, given)).toBeUndefined()
  })

  test.each<[Record<string, number | null>]>([
    [{ listen: 5, matters: 4, truth: 3, after: 1 }],
    [{ listen: 5, matters: 4, truth: 3, keep: null, after: 1 }],
  ])('takes in a buyer who answered four of five, without cross-products: %j', (given) => {
    expect(care('buyer', given)).toEqual({ people: { '4': { n: 1, sum: 13, squares: 169 } }, complete: {} })
  })

  test('keeps cross-products of those who answered all that their role was asked', () => {
    expect(care('user', { after: 1, truth: 3, matters: 4, listen: 5 })).toEqual({
      people: { '4': { n: 1, sum: 13, squares: 169 } },
      complete: {
        'care.listen,care.matters,care.truth,care.after': {
          n: 1,
          sums: [5, 4, 3, 1],
          products: [25, 20, 15, 5, 16, 12, 4, 9, 3, 1],
        },
      },
    })
  })

  test('keeps people with different batteries apart', () => {
    const given = { listen: 5, matters: 4, truth: 3, keep: 2, after: 1 }
    expect(care('buyer', given)).toMatchObject({
      people: { '5': { n: 1, sum: 15, squares: 225 } },
      complete: { 'care.listen,care.matters,care.truth,care.keep,care.after': { sums: [5, 4, 3, 2, 1] } },
    })
  })

  test('takes nothing from other measures', () => {
    const answers = { refer: 9, quality: { offer: 2 }, beside: 'better' }
    expect(tallyOf(survey, { role: 'user', answers }).measures).toEqual({})
  })
})
