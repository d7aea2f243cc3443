import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isZone, quietUntil } from '#engine/mail/quiet-hours.ts'

const night = { from: '20:00', to: '08:00' }
const minute = 60_000

/** Ask in moments as they are written. */
const until = (zone: string, now: string, quiet = night) => {
  const end = quietUntil(quiet, zone, Date.parse(now))
  return end === undefined ? undefined : new Date(end).toISOString()
}

/** Read the clock in a zone, by itself. */
const clockIn = (zone: string, moment: number) =>
  new Date(moment).toLocaleTimeString('sv', { timeZone: zone, hour: '2-digit', minute: '2-digit' })

const isQuiet = ({ from, to }: typeof night, time: string) =>
  from <= to ? from <= time && time < to : from <= time || time < to

/** Zones of every kind of change: none, an hour, half an hour, of the south, off the hour, across the date line. */
const zones = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Africa/Casablanca',
  'America/Santiago',
  'Pacific/Kiritimati',
]

describe('quiet hours', () => {
  test.each([
    ['before they begin', 'Europe/London', '2026-11-22T19:59:59Z', undefined],
    ['as they begin', 'Europe/London', '2026-11-22T20:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['after midnight', 'Europe/London', '2026-11-23T03:17:40Z', '2026-11-23T08:00:00.000Z'],
    ['in their last minute', 'Europe/London', '2026-11-23T07:59:59Z', '2026-11-23T08:00:00.000Z'],
    ['as they end', 'Europe/London', '2026-11-23T08:00:00Z', undefined],
    ['where it is another day', 'Asia/Tokyo', '2026-11-22T12:00:00Z', '2026-11-22T23:00:00.000Z'],
    ['where the clock is off the hour', 'Asia/Kathmandu', '2026-11-22T20:00:00Z', '2026-11-23T02:15:00.000Z'],
  ])('%s', (_, zone, now, end) => {
    expect(until(zone, now)).toBe(end)
  })

  test('a night in which the clock is set forward is an hour shorter, and one in which it is set back longer', () => {
    expect(until('Europe/London', '2026-03-28T20:00:00Z')).toBe('2026-03-29T07:00:00.000Z')
    expect(until('Europe/London', '2026-10-24T19:00:00Z')).toBe('2026-10-25T08:00:00.000Z')
    expect(until('Australia/Lord_Howe', '2026-10-03T12:00:00Z')).toBe('2026-10-03T21:00:00.000Z')
  })

  test('of a day begin with their first minute, and end with the first one after them', () => {
    const noon = { from: '12:00', to: '14:00' }
    expect(until('UTC', '2026-11-22T11:59:59Z', noon)).toBeUndefined()
    expect(until('UTC', '2026-11-22T12:00:00Z', noon)).toBe('2026-11-22T14:00:00.000Z')
    expect(until('UTC', '2026-11-22T14:00:00Z', noon)).toBeUndefined()
  })

  test.each([
    ['Europe/London', '01:30', '2026-03-29T00:30:00Z', '2026-03-29T01:00:00.000Z'],
    ['Europe/London', '01:30', '2026-03-29T00:50:00Z', '2026-03-29T01:00:00.000Z'],
    ['Australia/Lord_Howe', '02:15', '2026-10-03T15:10:00Z', '2026-10-03T15:30:00.000Z'],
  ])('where the clock in %s skips their end at %s, they end with the change', (zone, to, now, end) => {
    expect(until(zone, now, { from: '23:00', to })).toBe(end)
  })

  test.each(['20:00', '12:00'])('from a time to the same time are never quiet: %s', (time) => {
    expect(until('UTC', '2026-11-22T20:00:00Z', { from: time, to: time })).toBeUndefined()
  })

  test('a zone that nobody knows is told apart, and asking by it throws', () => {
    expect([isZone('Europe/London'), isZone('Europe/Lundun'), isZone('')]).toEqual([true, false, false])
    expect(() => until('Europe/Lundun', '2026-11-22T20:00:00Z')).toThrow(RangeError)
  })
})

test('in any zone, on any day, they end at the first minute that is not quiet by the clock on the wall', () => {
  const time = fc
    .integer({ min: 0, max: 1439 })
    .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`)
  const moments = fc.integer({ min: Date.parse('2026-01-01Z'), max: Date.parse('2028-01-01Z') })
  fc.assert(
    fc.property(fc.constantFrom(...zones), time, time, moments, (zone, from, to, now) => {
      const quiet = { from, to }
      const end = quietUntil(quiet, zone, now)
      if (end === undefined) {
        expect(isQuiet(quiet, clockIn(zone, now))).toBe(false)
        return
      }
      expect([end % minute, isQuiet(quiet, clockIn(zone, end))]).toEqual([0, false])
      // Every minute before it is quiet; the last hours, in which the clock may change, are looked at closely.
      const looked = [now, ...Array.from({ length: 120 }, (_, back) => end - (back + 1) * minute)]
      for (const moment of looked.filter((at) => at >= now))
        expect(isQuiet(quiet, clockIn(zone, moment))).toBe(true)
    }),
    { numRuns: 150 },
  )
})
