import { describe, expect, test } from 'vitest'
import { nameOfCut, nameOfWave } from '#site/results/names.ts'
import { spoken } from './some-view.ts'

describe('names', () => {
  test.each([
    ['all', 'Everybody'],
    ['role=chose-another&region=South%20%26%20West', 'Chose another, South & West'],
    ['region=', 'No region given'],
    ['region=North&team=', 'North, no team given'],
  ])('the cut %s is called %s', (cut, name) => expect(nameOfCut(cut, spoken)).toBe(name))

  test.each([
    ['2026-H2', 'Second half of 2026'],
    ['2026-Q3', 'Third quarter of 2026'],
    ['2026-03', 'March 2026'],
    ['2026', '2026'],
    ['all', ''],
  ])('the wave %s is called «%s»', (wave, name) => expect(nameOfWave(wave, spoken)).toBe(name))
})
