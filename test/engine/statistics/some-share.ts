import fc from 'fast-check'

/** Answers counted out of one to 300. */
export const someShare = fc
  .integer({ min: 1, max: 300 })
  .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }))
