import fc from 'fast-check'
import { expect, test } from 'vitest'
import { silentRange } from '#engine/findings/silent-range.ts'
import type { SilenceFinding } from '#engine/findings/study.ts'
import { wilsonInterval } from '#engine/statistics/wilson-interval.ts'

const silence = (dissatisfied: number, n: number, asked: number, told: number): SilenceFinding => {
  const { share, low, high } = wilsonInterval(dissatisfied, n)
  const measured = asked < 10 ? { low: 0.2, high: 0.75 } : wilsonInterval(told, asked)
  const rate = { low: measured.low, high: measured.high, assumed: asked < 10 }
  return { kind: 'silence', item: 'dissatisfied told', n, share, low, high, asked, told, rate }
}

test('fewer on the list than answered tell nothing', () => {
  expect(silentRange(silence(3, 20, 3, 1), 19)).toBeUndefined()
})

test('shares are carried over to the list, in whole people', () => {
  const finding = { ...silence(4, 20, 4, 1), low: 0.1, high: 0.4 }
  expect(silentRange(finding, 100)).toEqual({
    listed: 100,
    dissatisfied: { low: 10, high: 40 },
    silent: { low: 4, high: 32 },
    assumed: true,
  })
})

test('what was answered is certain: with everybody heard, nobody else is dissatisfied', () => {
  expect(silentRange(silence(6, 20, 6, 2), 20)).toMatchObject({
    dissatisfied: { low: 6, high: 6 },
    silent: { low: 4, high: 4 },
  })
})

test.each([
  [0, { low: 5, high: 5 }],
  [5, { low: 0, high: 0 }],
])('an assumed rate speaks of nobody who said so: of five dissatisfied %i told', (told, silent) => {
  expect(silentRange(silence(5, 16, 5, told), 16)).toMatchObject({
    dissatisfied: { low: 5, high: 5 },
    silent,
  })
})

test('the own rate takes the place of the assumed one', () => {
  expect(silentRange(silence(21, 80, 21, 6), 300)).toMatchObject({ assumed: false })
})

test('no range says less than was answered, or more than the list holds', () => {
  const some = fc
    .integer({ min: 1, max: 60 })
    .chain((n) => fc.tuple(fc.constant(n), fc.nat(n)))
    .chain(([n, dissatisfied]) => fc.tuple(fc.constant(n), fc.constant(dissatisfied), fc.nat(dissatisfied)))
    .chain(([n, dissatisfied, asked]) =>
      fc.record({
        finding: fc.nat(asked).map((told) => ({ ...silence(dissatisfied, n, asked, told), dissatisfied })),
        listed: fc.integer({ min: n, max: n + 400 }),
      }),
    )
  fc.assert(
    fc.property(some, ({ finding, listed }) => {
      const range = silentRange(finding, listed)
      if (!range) throw new Error('the list holds everybody who answered')
      expect(range.dissatisfied.low).toBeGreaterThanOrEqual(finding.dissatisfied)
      expect(range.dissatisfied.high).toBeLessThanOrEqual(listed - finding.n + finding.dissatisfied)
      expect(range.silent.low).toBeGreaterThanOrEqual(finding.asked - finding.told)
      expect(range.silent.high).toBeLessThanOrEqual(range.dissatisfied.high)
      expect(range.silent.low).toBeLessThanOrEqual(range.silent.high)
    }),
  )
})
