import { describe, expect, test } from 'vitest'
import { chosenBeside, whyNotBeside } from '#engine/findings/chosen-beside.ts'
import { comparison, rated, referral } from './made-findings.ts'
import { asking, shelfOf } from './shelf.ts'
import { customers } from './two-surveys.ts'

const whole = (up: number, keep: number) => [
  referral({ up, level: 10, down: 50 - up }),
  comparison({ up: 20, level: 20, down: 20 }, { item: 'sector' }),
  rated(keep, 60, { item: 'care.keep' }),
]
const lookup = shelfOf({
  'customers 2026-H2 all': whole(40, 50),
  'customers 2027-H1 all': whole(10, 20),
  'customers 2026-H2 role=buyer': whole(45, 50),
  'customers 2026-H2 role=user': whole(5, 50),
})
const waves = ['2027-H1', '2026-H2'].map((wave) => ({ wave, closed: wave !== '2027-H1' }))

describe('what cannot stand beside', () => {
  test('is the same, and whatever may share somebody', () => {
    const why = (cut: string, name: string, kind: 'wave' | 'cut' = 'cut') =>
      whyNotBeside(customers, '2026-H2', cut, { kind, name })
    expect(why('all', '2026-H2', 'wave')).toBe('«2026-H2» is what it would be held against.')
    expect(why('role=buyer', 'role=buyer')).toContain('is what it would be held against')
    expect(why('all', 'role=buyer')).toMatch(/^Somebody may be both in «all» and in «role=buyer»/)
    expect(why('role=buyer', 'team=Gulf')).toContain('share nobody')
    expect(why('role=buyer', 'role=user')).toBeUndefined()
    expect(why('team=Gulf', 'team=North')).toBeUndefined()
    expect(why('all', '2026-H1', 'wave')).toBeUndefined()
  })

  test('is nothing where nothing was chosen, or it is not shown', () => {
    expect(chosenBeside(asking(customers), lookup)).toBeNull()
    expect(chosenBeside(asking(customers, { chosen: { kind: 'wave', name: '2025-H1' } }), lookup)).toBeNull()
  })
})

test('of waves, what was asked anew in between is listed and not judged', () => {
  const beside = chosenBeside(
    asking(customers, { wave: '2027-H1', waves, chosen: { kind: 'wave', name: '2026-H2' } }),
    lookup,
  )
  expect(beside).toMatchObject({ kind: 'wave', name: '2026-H2', open: true, broken: ['care.keep'] })
  expect(beside?.changes.map(({ item }) => item)).toEqual(['refer', 'sector'])
  expect(beside?.changes[0]).toMatchObject({ after: { value: -0.5 }, verdict: { says: 'down' } })
})

test('of groups, everything that both show is judged, this less the other', () => {
  const beside = chosenBeside(
    asking(customers, { cut: 'role=buyer', waves, chosen: { kind: 'cut', name: 'role=user' } }),
    lookup,
  )
  expect(beside).toMatchObject({ open: false, broken: [] })
  expect(beside?.changes.map(({ item }) => item)).toEqual(['refer', 'sector', 'care.keep'])
  expect(beside?.changes[0]).toMatchObject({ verdict: { says: 'up' } })
})
