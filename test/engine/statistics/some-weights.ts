import fc from 'fast-check'

/** Cells of answers that weigh alike. */
export const someWeights = fc.array(
  fc.record({
    n: fc.integer({ min: 1, max: 40 }),
    weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
)
