import { describe, expect, test } from 'vitest'
import { nameInside, nameOf, nameOfCut, nameOfWave } from '#site/results/names.ts'
import { spoken } from './some-view.ts'

describe('names', () => {
  test.each([
    ['all', 'Everybody'],
    ['role=chose-another&region=South%20%26%20West', 'Chose another, South & West'],
    ['region=', 'No region given'],
    ['region=North&team=', 'North, no team given'],
    ['region=M%C3', 'M%C3'],
    ['region', 'No region given'],
  ])('the cut %s is called %s', (cut, name) => expect(nameOfCut(cut, spoken)).toBe(name))

  test('a name that was given stands inside a sentence as it was written, and alone with a capital', () => {
    const naming = { ...spoken, names: { buyer: 'purchasing', region: 'sales area', deciders: 'équipe' } }
    expect(nameOf('buyer', naming)).toBe('Purchasing')
    expect(nameOf('deciders', naming)).toBe('Équipe')
    expect(nameInside('region', naming)).toBe('sales area')
    expect(nameOfCut('role=buyer&region=', naming)).toBe('Purchasing, no sales area given')
    expect([nameOf('constructor', naming), nameInside('chose-another', naming)]).toEqual([
      'Constructor',
      'chose another',
    ])
  })

  test.each([
    ['2026-H2', 'Second half of 2026'],
    ['2026-Q3', 'Third quarter of 2026'],
    ['2026-03', 'March 2026'],
    ['2026', '2026'],
    ['all', ''],
  ])('the wave %s is called «%s»', (wave, name) => expect(nameOfWave(wave, spoken)).toBe(name))
})
