import { describe, expect, test } from 'vitest'
import {
  addDays,
  closesOn,
  dayIn,
  isWave,
  periodEnd,
  waveAfter,
  waveBefore,
  waveOf,
} from '#engine/logic/wave.ts'
import type { Cadence, Survey } from '#engine/model.ts'

const cadences: readonly Cadence[] = ['yearly', 'half-yearly', 'quarterly', 'monthly']
const survey = (rules: Partial<Survey>) => rules as Survey

describe('names of no wave', () => {
  test.each<[Cadence | undefined, string]>([
    ['half-yearly', '2026'],
    ['half-yearly', '2026-H0'],
    ['half-yearly', '2026-H3'],
    ['half-yearly', '2026-H02'],
    ['half-yearly', '2026-Q1'],
    ['half-yearly', '26-H1'],
    ['half-yearly', ' 2026-H1'],
    ['half-yearly', '2026-h1'],
    ['quarterly', '2026-Q5'],
    ['quarterly', '2026-H1'],
    ['quarterly', '2026-01'],
    ['monthly', '2026-13'],
    ['monthly', '2026-00'],
    ['monthly', '2026-1'],
    ['monthly', '2026-Q1'],
    ['yearly', '2026-01'],
    ['yearly', '0000'],
    ['yearly', '9999'],
    ['half-yearly', '9999-H2'],
    ['yearly', 'all'],
    ['yearly', ''],
    ['yearly', '__proto__'],
    [undefined, '2026'],
    [undefined, ''],
  ])('of cadence %s, «%s» is none', (cadence, wave) => {
    expect(periodEnd(cadence, wave)).toBeUndefined()
    expect(isWave(survey(cadence ? { cadence } : {}), wave)).toBe(false)
  })
})

test('without a cadence there is one wave, without an end', () => {
  expect(waveOf(undefined, '2026-11-22')).toBe('all')
  expect(isWave(survey({}), 'all')).toBe(true)
  expect(periodEnd(undefined, 'all')).toBeUndefined()
})

test.each<[Cadence, string, string, string]>([
  ['yearly', '2026-01-01', '2026', '2027-01-01'],
  ['half-yearly', '2026-06-30', '2026-H1', '2026-07-01'],
  ['half-yearly', '2026-07-01', '2026-H2', '2027-01-01'],
  ['quarterly', '2026-03-31', '2026-Q1', '2026-04-01'],
  ['quarterly', '2026-10-01', '2026-Q4', '2027-01-01'],
  ['monthly', '2024-02-29', '2024-02', '2024-03-01'],
  ['monthly', '2026-12-31', '2026-12', '2027-01-01'],
])('%s, %s belongs to %s, which ends before %s', (cadence, day, wave, end) => {
  expect(waveOf(cadence, day)).toBe(wave)
  expect(periodEnd(cadence, wave)).toBe(end)
})

test.each(cadences)(
  '%s, every day of forty years lies in its own wave, and its end in the next',
  (cadence) => {
    for (let day = '2019-12-30'; day < '2060-01-02'; day = addDays(day, 1)) {
      const wave = waveOf(cadence, day)
      const end = periodEnd(cadence, wave) ?? ''
      const tomorrow = addDays(day, 1)
      const fits =
        day < end &&
        isWave(survey({ cadence }), wave) &&
        (waveOf(cadence, tomorrow) === wave) === tomorrow < end
      // One comparison a day is cheaper than sixty thousand expectations; the day says where it failed.
      if (!fits) expect({ day, wave, end }).toBe('a wave that holds its day')
    }
  },
)

test.each<[Cadence | undefined, number | undefined, boolean, string | undefined]>([
  ['half-yearly', 21, true, '2026-12-13'],
  ['half-yearly', undefined, true, '2027-01-01'],
  ['half-yearly', 21, false, '2027-01-01'],
  ['half-yearly', undefined, false, '2027-01-01'],
  [undefined, 21, true, '2026-12-13'],
  [undefined, 21, false, '2026-12-13'],
  [undefined, undefined, true, undefined],
  [undefined, undefined, false, undefined],
])(
  'a wave of cadence %s and %s days of fieldwork, invited: %s, closes on %s',
  (cadence, fieldworkDays, invited, expected) => {
    const rules = survey({
      ...(cadence && { cadence }),
      ...(fieldworkDays === undefined ? {} : { fieldworkDays }),
    })
    expect(closesOn(rules, cadence ? '2026-H2' : 'all', '2026-11-22', invited)).toBe(expected)
  },
)

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-11-22', 0, '2026-11-22'],
])('%s and %d days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected)
})

test('what is no day cannot be moved', () => {
  expect(() => addDays('soon', 1)).toThrow(RangeError)
})

test.each([
  ['UTC', '2026-11-22T23:59:59.999Z', '2026-11-22'],
  ['UTC', '2026-11-23T00:00:00.000Z', '2026-11-23'],
  ['Europe/Berlin', '2026-11-22T22:59:59.999Z', '2026-11-22'],
  ['Europe/Berlin', '2026-11-22T23:00:00.000Z', '2026-11-23'],
  // Summer time begins on 29 March 2026 and ends on 25 October: midnight moves by an hour.
  ['Europe/Berlin', '2026-03-28T22:59:59Z', '2026-03-28'],
  ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25'],
  ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
  ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
  ['America/New_York', '2026-01-01T04:59:59Z', '2025-12-31'],
  ['America/New_York', '2026-01-01T05:00:00Z', '2026-01-01'],
  ['Asia/Kolkata', '2026-06-30T18:29:59Z', '2026-06-30'],
  ['Asia/Kolkata', '2026-06-30T18:30:00Z', '2026-07-01'],
  ['Pacific/Kiritimati', '2026-06-30T10:00:00Z', '2026-07-01'],
])('in %s, %s falls on %s', (zone, moment, day) => {
  expect(dayIn(zone, new Date(moment))).toBe(day)
})

test('a time zone that is none is refused', () => {
  expect(() => dayIn('Europe/Nowhere', new Date(0))).toThrow(RangeError)
})

describe('the waves beside another', () => {
  test.each<[Cadence | undefined, string]>([
    [undefined, 'all'],
    ['half-yearly', '2026-H3'],
    ['yearly', 'all'],
  ])('of cadence %s, «%s» are none', (cadence, wave) => {
    expect([waveBefore(cadence, wave), waveAfter(cadence, wave)]).toEqual([undefined, undefined])
  })

  test.each<[Cadence, string, string, string]>([
    ['yearly', '2025', '2026', '2027'],
    ['half-yearly', '2026-H1', '2026-H2', '2027-H1'],
    ['half-yearly', '2025-H2', '2026-H1', '2026-H2'],
    ['quarterly', '2025-Q4', '2026-Q1', '2026-Q2'],
    ['monthly', '2025-12', '2026-01', '2026-02'],
    ['monthly', '2028-02', '2028-03', '2028-04'],
  ])('of cadence %s are the one before and the one after', (cadence, before, wave, after) => {
    expect([waveBefore(cadence, wave), waveAfter(cadence, wave)]).toEqual([before, after])
  })

  test.each(cadences)('of cadence %s lead back and forth', (cadence) => {
    for (let day = '2019-12-31', days = 0; days < 900; day = addDays(day, 1), days++) {
      const wave = waveOf(cadence, day)
      expect(waveAfter(cadence, waveBefore(cadence, wave) ?? '')).toBe(wave)
    }
  })
})
