import { describe, expect, test } from 'vitest'
import { besideOptions, cutPickers } from '#site/results/filter-choices.ts'
import { body, view } from './some-view.ts'

describe('the filter', () => {
  const cuts = [
    'all',
    'role=user',
    'role=buyer',
    'group=deciders',
    'region=North',
    'region=South',
    'role=user&region=North',
  ]
  const pickersOf = (cut: string, bases = ['all'], among = cuts) =>
    cutPickers({ ...body, cuts: among, bases }, cut, view)
  const valuesOf = (picker: { groups: readonly { options: readonly { value: string }[] }[] } | undefined) =>
    picker?.groups.flatMap(({ options }) => options.map(({ value }) => value))

  test('offers roles in the survey’s order, then groups, and each attribute by itself', () => {
    const [roles, regions] = pickersOf('all')
    expect(valuesOf(roles)).toEqual(['all', 'role=buyer', 'role=user', 'group=deciders'])
    expect(regions?.label).toBe('Region')
    expect(valuesOf(regions)).toEqual(['all', 'region=North', 'region=South'])
  })

  test('keeps the other choice where there are figures of both, and lets it go where there are none', () => {
    const [roles] = pickersOf('region=North')
    expect(valuesOf(roles)).toEqual([
      'region=North',
      'role=buyer',
      'role=user&region=North',
      'group=deciders',
    ])
    const [, regions] = pickersOf('role=user')
    expect(valuesOf(regions)).toEqual(['role=user', 'role=user&region=North', 'region=South'])
  })

  test('offers a leader of one team no cut beyond it', () => {
    const own = ['team=Gulf', 'role=user&team=Gulf']
    const [roles, teams] = pickersOf('team=Gulf', ['team=Gulf'], own)
    expect(valuesOf(roles)).toEqual(['team=Gulf', 'role=user&team=Gulf'])
    expect(valuesOf(teams)).toEqual(['team=Gulf'])
  })

  test('holds a wave against other published waves, and a group against those it shares nobody with', () => {
    const wave = { responses: 1, closesOn: null, closed: true, published: true, behind: false }
    const waves = [
      { ...wave, wave: '2026-H2' },
      { ...wave, wave: '2026-H1' },
      { ...wave, wave: '2025-H2', published: false },
    ]
    const offered = (cut: string) =>
      besideOptions({ ...body, cuts, waves }, cut, view).flatMap(({ options }) =>
        options.map(({ value }) => value),
      )
    expect(offered('all')).toEqual(['', '2026-H1'])
    expect(offered('role=user')).toEqual(['', '2026-H1', 'role=buyer'])
    expect(offered('region=North')).toEqual(['', '2026-H1', 'region=South'])
  })
})
