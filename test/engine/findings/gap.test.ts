import { describe, expect, test } from 'vitest'
import { perceptionGaps } from '#engine/findings/gap.ts'
import { index, rated, snapshot, withheld } from './made-findings.ts'
import { customers, sellers } from './two-surveys.ts'

const people = (value: number, count: number) =>
  Array.from({ length: count }, (_, place) => value + (place % 2 ? 10 : -10))
const outside = snapshot([
  index(people(60, 50)),
  rated(20, 50, { item: 'care.listen' }),
  rated(30, 50, { item: 'care.keep' }),
])
const inside = snapshot([
  index(people(80, 20)),
  rated(19, 20, { item: 'own-care.listen' }),
  rated(12, 20, { item: 'own-care.keep' }),
  rated(9, 20, { item: 'own-care.after' }),
  rated(15, 20, { item: 'received.leader' }),
  rated(5, 10, { item: 'received.respect' }),
])
const gaps = (theirs = outside, ours = inside) =>
  perceptionGaps({ survey: customers, snapshot: theirs }, { survey: sellers, snapshot: ours })

describe('there is no gap', () => {
  test('where one side shows nothing', () => {
    expect(gaps(outside, snapshot([withheld('care')]))).toEqual([])
    expect(gaps(snapshot([]))).toEqual([])
  })

  test('in what only one side is asked', () => {
    expect(gaps().map(({ item }) => item)).toEqual(['care', 'care.listen', 'care.keep'])
    expect(
      perceptionGaps({ survey: sellers, snapshot: inside }, { survey: sellers, snapshot: snapshot([]) }),
    ).toEqual([])
  })
})

test('rows that are answered on another scale have no gap', () => {
  const pages = sellers.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      question.type === 'frequency' && question.measure === 'care' ? { ...question, to: 7 } : question,
    ),
  }))
  const seven = { survey: { ...sellers, pages }, snapshot: inside }
  expect(perceptionGaps({ survey: customers, snapshot: outside }, seven).map(({ item }) => item)).toEqual([
    'care',
  ])
})

test('rows of one id belong together, inside less outside', () => {
  const [care, listen, keep] = gaps()
  expect(care).toMatchObject({ unit: 'index', inside: { n: 20, value: 80 }, outside: { n: 50, value: 60 } })
  expect(care?.difference).toBeCloseTo(20, 12)
  expect([care?.verdict.says, listen?.verdict.says, keep?.verdict.says]).toEqual(['up', 'up', 'too-few'])
  expect(listen).toMatchObject({ unit: 'share', inside: { value: 0.95 }, outside: { value: 0.4 } })
  expect(listen?.inside).toMatchObject({ low: expect.any(Number), high: expect.any(Number) })
})

test('what is told together is judged together', () => {
  const [alone] = gaps(snapshot(outside.findings.slice(0, 1)))
  const [among] = gaps()
  expect(alone?.adjusted).toBe(alone?.p)
  expect(among?.p).toBe(alone?.p)
  expect(among?.detectable).toBeGreaterThan(alone?.detectable ?? Infinity)
})

test('care that is received stands beside the index alone, from 0 to 100', () => {
  const [care, ...rows] = gaps()
  // 15 of 20 always and 5 of 10 always, all others never: 20 of 30.
  expect(care?.received).toMatchObject({ n: 20 })
  expect(care?.received?.value).toBeCloseTo((20 / 30) * 100, 9)
  expect(care?.received?.low).toBeGreaterThan(30)
  expect(care?.received?.high).toBeLessThan(100)
  for (const row of rows) expect(row).not.toHaveProperty('received')
  expect(gaps(outside, snapshot(inside.findings.slice(0, 4)))[0]).not.toHaveProperty('received')
})

test('the interval of received care is that of its only row', () => {
  const only = rated(15, 20, { item: 'received.leader' })
  const [care] = gaps(outside, snapshot([...inside.findings.slice(0, 4), only]))
  expect(care?.received?.low).toBeCloseTo((((only.mean.low ?? 0) - 1) / 4) * 100, 9)
  expect(care?.received?.high).toBeCloseTo((((only.mean.high ?? 0) - 1) / 4) * 100, 9)
})
