import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratesInWords } from '#engine/fieldwork/definition.ts'
import { type Dispositions, rates } from '#engine/fieldwork/rates.ts'
import golden from '../../fixtures/golden/response-rates.json' with { type: 'json' }

const nobody: Dispositions = { I: 0, P: 0, R: 0, NC: 0, O: 0, UH: 0, UO: 0, ineligible: 0 }
const count = fc.integer({ min: 0, max: 1_000_000 })
const someCounts = fc.record({
  I: count,
  P: count,
  R: count,
  NC: count,
  O: count,
  UH: count,
  UO: count,
  ineligible: count,
})

describe('rates', () => {
  test.each([-1, 0.5, Number.NaN, Infinity])('%d is no number of people', (wrong) => {
    expect(() => rates({ ...nobody, I: wrong })).toThrow(
      new RangeError('rates requires whole numbers from 0'),
    )
  })

  test.each([-0.1, 1.1, Number.NaN])('%d is no share of eligible ones', (e) => {
    expect(() => rates(nobody, e)).toThrow(
      new RangeError('rates requires a share of eligible ones from 0 to 1'),
    )
  })

  test('of nobody there is no rate, and nobody is taken for ineligible', () => {
    expect(rates(nobody)).toEqual({
      RR1: null,
      RR2: null,
      RR3: null,
      RR4: null,
      RR5: null,
      RR6: null,
      COOP1: null,
      REF1: null,
      CON1: null,
      e: 1,
    })
  })

  test.each(golden.cases)(
    'are those of the definitions: I $I, P $P, R $R, NC $NC, UH $UH, UO $UO',
    (known) => {
      const { I, P, R, NC, O, UH, UO, ineligible, ...expected } = known
      const found = rates({ I, P, R, NC, O, UH, UO, ineligible })
      expect(Object.keys(found).toSorted()).toEqual(Object.keys(expected).toSorted())
      for (const [name, value] of Object.entries(expected))
        expect([name, found[name as keyof typeof found]]).toEqual([name, expect.closeTo(value, 13)])
    },
  )

  test('lie from 0 to 1, partial answers never lower them, and nobody unknown raises them', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const { e, ...found } = rates(counts)
        expect(e).toBeGreaterThanOrEqual(0)
        for (const rate of Object.values(found)) if (rate !== null) expect(rate >= 0 && rate <= 1).toBe(true)
        const { RR1, RR2, RR3, RR4, RR5, RR6 } = found
        if (RR1 === null || RR2 === null || RR3 === null || RR4 === null || RR5 === null || RR6 === null)
          return
        const ordered = [RR1, RR3 + 1e-12, RR5 + 2e-12]
        expect(ordered).toEqual(ordered.toSorted((one, other) => one - other))
        for (const [strict, wide] of [
          [RR1, RR2],
          [RR3, RR4],
          [RR5, RR6],
        ] as const)
          expect(strict).toBeLessThanOrEqual(wide)
      }),
    )
  })

  test('are each defined in words', () => {
    const { e: _, ...names } = rates(nobody)
    expect(Object.keys(ratesInWords).toSorted()).toEqual(Object.keys(names).toSorted())
  })
})
