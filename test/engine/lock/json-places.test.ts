import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPlaces } from '#engine/lock/json-places.ts'

test.each([
  ['', 0],
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['{"a": zero}', 6],
  ['{"a": 01}', 6],
  ['[1 2]', 3],
  ['[1,]', 3],
  ['{"a": 1} {', 9],
  ['{"a": [1}', 8],
  ['{a: 1}', 1],
  ['{"a": "\n"}', 6],
  ['{"a": 1', 7],
])('%j is JSON up to %i', (text, fault) => {
  expect(jsonPlaces(text).fault).toBe(fault)
})

test('a name is found by the names that lead there', () => {
  const places = jsonPlaces('{"a": [{"b": 1}], "c": {"d\\"": {}, "__proto__": 1}}')
  expect(places.fault).toBeUndefined()
  expect(places.at(['c', 'd"'])).toEqual({ at: 24, length: 5 })
  expect(places.at(['c', '__proto__'])).toEqual({ at: 35, length: 11 })
  expect(places.at(['c', 'e'])).toBeUndefined()
})

test('depth is no matter', () => {
  expect(jsonPlaces('['.repeat(100_000)).fault).toBe(100_000)
})

test('what JSON.parse reads has no fault, and what it refuses has one', () => {
  const texts = fc.oneof(
    fc.json(),
    fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[],:"\\0 1-.eu', '')).map(([text, at, mark]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + mark + text.slice(place + 1)
    }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(jsonPlaces(text).fault === undefined).toBe(isJson(text))
    }),
    { numRuns: 2000 },
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('maps within maps without end are read to their end', () => {
  const many = 100_000
  expect(jsonPlaces('{"a":'.repeat(many)).fault).toBe(5 * many)
  expect(jsonPlaces(`${'{"a":'.repeat(many)}1${'}'.repeat(many)}`).fault).toBeUndefined()
})
