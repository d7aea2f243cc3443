import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#engine/answers/answer.ts'
import { correlationSums, driverSums, outcomeOf, sumsOfDrivers } from '#engine/tally/driver-sums.ts'
import { ownTally } from '#engine/tally/tally-of.ts'
import { makeSurvey } from '../../make-survey.ts'
import { someResponse, survey } from './some-responses.ts'

const sums = (role: string, answers: Answers) =>
  sumsOfDrivers(survey, role, ownTally(survey, { role, answers }))
const care = { listen: 4, matters: 3, truth: 5, after: 2 }

describe('sums of drivers', () => {
  test('are none without the outcome, or where the survey has none', () => {
    expect(sums('user', { care, lived: { open: 4, stay: 4 }, satisfied: 5 })).toEqual({})
    const without = makeSurvey(
      '---\ntitle: T\naudience: customers\nroles:\n  user: You use it\n---\n\n# One {#one}\n\n## How good? {#good}\n\ntype: scale\n',
    )
    expect(outcomeOf(without)).toBeUndefined()
    expect(sumsOfDrivers(without, 'user', ownTally(without, { role: 'user', answers: { good: 3 } }))).toEqual(
      {},
    )
  })

  test('are none of the outcome alone, where nobody is asked a driver', () => {
    const alone = makeSurvey(
      '---\ntitle: T\naudience: customers\nroles:\n  user: You use it\n---\n\n# One {#one}\n\n## Refer us? {#refer}\n\ntype: referral\n',
    )
    expect(sumsOfDrivers(alone, 'user', ownTally(alone, { role: 'user', answers: { refer: 9 } }))).toEqual({})
  })

  test('leave out whoever cannot say one of the drivers, but not what they said to the others', () => {
    const found = sums('user', { refer: 7, care: { ...care, truth: null }, lived: { open: 4, stay: 4 } })
    expect(found[driverSums]).toBeUndefined()
    expect(Object.keys(found[correlationSums]?.complete ?? {})).toEqual([
      'refer,care.listen',
      'refer,care.matters',
      'refer,care.after',
      'refer,lived.open',
      'refer,lived.stay',
    ])
  })

  test('hold the outcome first, then the items of care and values that the role is asked', () => {
    const { drivers } = sums('executive', { refer: 7, care, lived: { open: 1, stay: 5 }, satisfied: 2 })
    expect(drivers).toEqual({
      people: {},
      complete: {
        'refer,care.listen,care.matters,care.truth,care.after,lived.open': {
          n: 1,
          sums: [7, 4, 3, 5, 2, 1],
          products: [49, 28, 21, 35, 14, 7, 16, 12, 20, 8, 4, 9, 15, 6, 3, 25, 10, 5, 4, 2, 1],
        },
      },
    })
  })

  test('pair every rated item with the outcome, of whatever measure', () => {
    const { correlations } = sums('user', { refer: 9, quality: { offer: -2 }, satisfied: 4, seats: 12 })
    expect(correlations?.complete).toEqual({
      'refer,quality.offer': { n: 1, sums: [9, -2], products: [81, -18, 4] },
      'refer,satisfied': { n: 1, sums: [9, 4], products: [81, 36, 16] },
    })
  })

  test('are products of the same answers, whoever answers', () => {
    fc.assert(
      fc.property(someResponse, ({ role, answers }) => {
        for (const { complete } of Object.values(sums(role, answers)))
          for (const [items, { n, sums: values, products }] of Object.entries(complete)) {
            expect([n, values.length]).toEqual([1, items.split(',').length])
            expect(products).toEqual(
              values.flatMap((one, index) => values.slice(index).map((other) => one * other)),
            )
          }
      }),
    )
  })
})
