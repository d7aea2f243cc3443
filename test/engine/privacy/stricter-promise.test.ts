import { expect, test } from 'vitest'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'

test.each([
  ['named', 'confidential', 'confidential'],
  ['anonymous', 'named', 'anonymous'],
  ['confidential', 'anonymous', 'anonymous'],
  ['named', 'named', 'named'],
] as const)('of %s and %s, %s holds, whichever came first', (one, other, holds) => {
  expect([stricterPromise(one, other), stricterPromise(other, one)]).toEqual([holds, holds])
})
