import { expect, test } from 'vitest'
import { contemporaryWave } from '#engine/findings/contemporary-wave.ts'

test('where all waves came later there is none', () => {
  expect(contemporaryWave('2026-H1', ['2027-Q1', '2026-Q3'])).toBeUndefined()
  expect(contemporaryWave('2026-H1', [])).toBeUndefined()
})

test('it is the newest that does not begin after the given one has ended', () => {
  expect(contemporaryWave('2026-H2', ['2027-Q1', '2026-Q4', '2026-Q3'])).toBe('2026-Q4')
  expect(contemporaryWave('2026-Q3', ['2027-H1', '2026-H2'])).toBe('2026-H2')
  expect(contemporaryWave('2026-H2', ['2025'])).toBe('2025')
})

test('where either has no period, it is the newest', () => {
  expect(contemporaryWave('all', ['2027-Q1', '2026-Q4'])).toBe('2027-Q1')
  expect(contemporaryWave('2020', ['all'])).toBe('all')
})
