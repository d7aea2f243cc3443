import { expect, test } from 'vitest'
import { fansFinding } from '#engine/findings/fans-finding.ts'

test('of nobody there is no share of fans', () => {
  expect(fansFinding({})).toBeUndefined()
})

// R: prop.test(7, 33, correct = FALSE)
test('fans are a share of those who could be one', () => {
  expect(fansFinding({ '1': 7, '0': 26 })).toEqual({
    kind: 'fans',
    item: 'raving fans',
    n: 33,
    share: 7 / 33,
    low: expect.closeTo(0.106760215, 8),
    high: expect.closeTo(0.37751645, 8),
  })
})
