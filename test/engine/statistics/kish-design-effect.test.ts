import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kishDesignEffect } from '#engine/statistics/kish-design-effect.ts'
import golden from '../../fixtures/golden/raking.json' with { type: 'json' }
import { someWeights } from './some-weights.ts'

test('nobody has no design effect', () => {
  expect(() => kishDesignEffect([])).toThrow(new RangeError('kishDesignEffect requires at least one answer'))
})

test('the weights of a raked list cost as much as in R', () => {
  const { effective, deff } = kishDesignEffect(golden.cells)
  expect(effective).toBeCloseTo(golden.effective, 11)
  expect(deff).toBeCloseTo(golden.deff, 12)
})

test('equal weights cost nothing', () => {
  expect(
    kishDesignEffect([
      { n: 10, weight: 0.1 },
      { n: 7, weight: 0.1 },
    ]),
  ).toEqual({ effective: 17, deff: 1 })
})

test('one answer that outweighs all others is as good as one', () => {
  const { effective } = kishDesignEffect([
    { n: 50, weight: 1e-9 },
    { n: 1, weight: 1 },
  ])
  expect(effective).toBeCloseTo(1, 6)
})

test('the effective number lies between one and all, and times deff gives all', () => {
  fc.assert(
    fc.property(someWeights, (cells) => {
      const answers = cells.reduce((sum, { n }) => sum + n, 0)
      const { effective, deff } = kishDesignEffect(cells)
      expect(effective).toBeGreaterThanOrEqual(1 - 1e-12)
      expect(effective).toBeLessThanOrEqual(answers)
      expect(effective * deff).toBeCloseTo(answers, 9)
    }),
  )
})

test('neither the unit of the weights nor how answers are put into cells matters', () => {
  fc.assert(
    fc.property(someWeights, (cells) => {
      const { deff } = kishDesignEffect(cells)
      const scaled = cells.map(({ n, weight }) => ({ n, weight: weight * 1e200 }))
      const alone = cells.flatMap(({ n, weight }) => Array.from({ length: n }, () => ({ n: 1, weight })))
      expect(kishDesignEffect(scaled).deff).toBeCloseTo(deff, 9)
      expect(kishDesignEffect(alone).deff).toBeCloseTo(deff, 9)
    }),
  )
})
