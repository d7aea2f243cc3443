import fc from 'fast-check'
import { expect, test } from 'vitest'
import { complaintRange } from '#engine/statistics/complaint-range.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'
import golden from '../../fixtures/golden/complaints.json' with { type: 'json' }

const someRates = fc
  .tuple(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true }))
  .map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }))

test.each([-1, 2.5, Number.NaN, Infinity])('%d is no number of complaints', (complaints) => {
  expect(() => complaintRange(complaints)).toThrow(
    new RangeError('complaintRange requires a whole number of complaints'),
  )
})

test.each([
  [0, 0.75],
  [-0.1, 0.75],
  [0.2, 1.1],
  [0.75, 0.2],
  [Number.NaN, 0.75],
  [0.2, Number.NaN],
])('%d to %d are no rates', (low, high) => {
  expect(() => complaintRange(7, { low, high })).toThrow(
    new RangeError('complaintRange requires rates above zero and up to one, the lower one first'),
  )
})

test('no complaint says nothing about who was silent', () => {
  expect(complaintRange(0)).toBeNull()
})

test.each(golden.cases)('$complaints complaints at a rate of $rate come from $dissatisfied', (known) => {
  const range = complaintRange(known.complaints, { low: known.rate, high: known.rate })
  expect(range?.dissatisfied.low).toBeCloseTo(known.dissatisfied, 13)
  expect(range?.dissatisfied.high).toBeCloseTo(known.dissatisfied, 13)
  expect(range?.silent.low).toBeCloseTo(known.silent, 13)
  expect(range?.silent.high).toBeCloseTo(known.silent, 13)
})

test('by the published rates seven complaints stand for nine to thirty-five', () => {
  const range = complaintRange(7)
  expect(range?.dissatisfied.low).toBeCloseTo(9.33333333333333, 13)
  expect(range?.dissatisfied.high).toBeCloseTo(35, 13)
})

test('by the measured rate they stand for fourteen to fifty-one', () => {
  const { count, n, share, low, high } = golden.measured
  const rate = wilsonInterval(count, n)
  expect([rate.share, rate.low, rate.high].map((limit) => limit.toFixed(12))).toEqual(
    [share, low, high].map((limit) => limit.toFixed(12)),
  )
  const range = complaintRange(7, rate)
  expect(range?.dissatisfied.low).toBeCloseTo(7 / high, 11)
  expect(range?.dissatisfied.high).toBeCloseTo(7 / low, 11)
})

test('the silent are the dissatisfied less those who complained, never fewer than none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), someRates, (complaints, rates) => {
      const range = complaintRange(complaints, rates)
      expect(range?.silent.low).toBeGreaterThanOrEqual(0)
      expect(range?.silent.low).toBeLessThanOrEqual(range?.silent.high ?? Number.NaN)
      expect((range?.silent.low ?? 0) + complaints).toBeCloseTo(range?.dissatisfied.low ?? Number.NaN, 6)
      expect((range?.silent.high ?? 0) + complaints).toBeCloseTo(range?.dissatisfied.high ?? Number.NaN, 6)
      expect((range?.dissatisfied.low ?? 0) * rates.high).toBeCloseTo(complaints, 8)
    }),
  )
})

test('where everybody complains nobody is silent', () => {
  expect(complaintRange(12, { low: 1, high: 1 })?.silent).toEqual({ low: 0, high: 0 })
})
