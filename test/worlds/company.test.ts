import { expect, test } from 'vitest'
import { checkResponse } from '#engine/answers/check-response.ts'
import { askAll, makeCompany, usual } from './company.ts'
import { answersOf, instrument, truthOf } from './instrument.ts'
import { normal, randomFrom } from './random.ts'

const many = { ...usual, accounts: 15_000, drift: 0.3 }

test('the same seed makes the same company, which answers alike', () => {
  const told = () => {
    const company = makeCompany(3, usual)
    return [0, 1].map((wave) => askAll(company, wave).map((asked) => [asked.answers, answersOf(asked)]))
  }
  expect(told()).toEqual(told())
  expect(makeCompany(4, usual).people).not.toHaveLength(makeCompany(3, usual).people.length)
})

test('chance is spread evenly, and around the middle as the normal distribution is', () => {
  const random = randomFrom(1)
  const drawn = Array.from({ length: 100_000 }, () => normal(random, 2))
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
  const squares = drawn.reduce((sum, value) => sum + value ** 2, 0) / drawn.length
  expect(mean).toBeCloseTo(0, 1)
  expect(squares).toBeCloseTo(4, 1)
  expect(drawn.filter((value) => Math.abs(value) < 2).length / drawn.length).toBeCloseTo(0.6827, 2)
})

test.each([0, 1])('what is true of all is what so many people come to, in wave %i', (wave) => {
  const company = makeCompany(5, many)
  const waves = Array.from({ length: wave + 1 }, (_, before) => askAll(company, before))
  const answers = waves.at(-1)?.map(answersOf) ?? []
  const mean = (of: (given: Record<string, unknown>) => number) =>
    answers.reduce((sum, given) => sum + of(given), 0) / answers.length
  const truth = truthOf(many, wave)
  expect(mean(({ refer }) => (Number(refer) >= 9 ? 1 : Number(refer) >= 7 ? 0 : -1))).toBeCloseTo(
    truth.referral,
    1.7,
  )
  expect(mean(({ beside }) => (beside === 'better' ? 1 : beside === 'same' ? 0 : -1))).toBeCloseTo(
    truth.net,
    1.7,
  )
  const careOf = ({ care }: Record<string, unknown>) => Object.values(care as Record<string, number>)
  expect(mean((given) => Number((careOf(given)[0] ?? 0) >= 4))).toBeCloseTo(truth.shares.listen ?? 0, 1.7)
  expect(
    mean((given) => ((careOf(given).reduce((sum, value) => sum + value, 0) / 5 - 1) / 4) * 100),
  ).toBeCloseTo(truth.index, 0)
})

test('people of one account are alike, those of different ones are not', () => {
  const answering = askAll(makeCompany(6, { ...usual, accounts: 60_000, most: 2 }), 0)
  const pairs = [...Map.groupBy(answering, ({ account }) => account).values()].filter(
    ({ length }) => length === 2,
  )
  const product = pairs.reduce((sum, [one, other]) => sum + (one?.content ?? 0) * (other?.content ?? 0), 0)
  expect(product / pairs.length).toBeCloseTo(usual.ofAccount, 1.5)
})

test('as many answer as are said to; where silence speaks, the content answer more', () => {
  const share = (silence: number) => {
    const asked = askAll(makeCompany(8, { ...usual, accounts: 20_000, silence }), 0)
    const content = asked.filter(({ content }) => content > 0)
    return [asked, content].map((group) => group.filter(({ answers }) => answers).length / group.length)
  }
  const [all = 0, content = 0] = share(0)
  expect(all).toBeCloseTo(0.4, 2)
  expect(content).toBeCloseTo(0.4, 1.7)
  const [, readily = 0] = share(1)
  expect(readily).toBeGreaterThan(0.5)
})

test('every answer is one that the survey takes', () => {
  for (const asked of askAll(makeCompany(9, usual), 0)) {
    const { role } = asked
    expect(checkResponse(instrument, role, answersOf(asked))).toMatchObject({ ok: true })
  }
  expect(instrument.roles).toEqual(usual.roles.map(({ role }) => role))
})
