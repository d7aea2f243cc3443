import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unjoinedParts } from '#engine/fieldwork/unjoined-parts.ts'
import { group } from './some-group.ts'

const roles = ['buyer', 'user', 'executive']
const answers = (byRole: Record<string, number>) => new Map(Object.entries(byRole))

describe('an anonymous survey', () => {
  test('with open pages has no rates while it is open', () => {
    const told = unjoinedParts([group('buyer', 20)], roles, {
      byRole: answers({ buyer: 7 }),
      declined: 0,
      passedOn: 0,
      byLink: null,
    })
    expect([told.whole.answered, told.whole.rates, told.apart.open]).toEqual([7, null, null])
    expect(told.roles.map(({ rates }) => rates)).toEqual([null])
  })

  test('counts whoever answered or declined among those of whom nothing else was heard', () => {
    const { whole, roles: parts } = unjoinedParts(
      [group('buyer', 20), group('buyer', 2, { stopped: 'unsubscribed' }), group('user', 8)],
      roles,
      { byRole: answers({ buyer: 6, user: 3 }), declined: 2, passedOn: 1, byLink: 9 },
    )
    expect(whole.dispositions).toEqual({ I: 9, P: 0, R: 2, NC: 0, O: 0, UH: 0, UO: 17, ineligible: 2 })
    expect([whole.invited, whole.declined, whole.passedOn, whole.rates?.RR2]).toEqual([30, 2, 1, 9 / 28])
    expect(parts.map(({ roles: [role], answered, rates }) => [role, answered, rates?.RR1])).toEqual([
      ['buyer', 6, 6 / 22],
      ['user', 3, 3 / 8],
    ])
  })

  test('tells small roles with others, their answers too', () => {
    const told = unjoinedParts([group('buyer', 20), group('user', 3), group('executive', 2)], roles, {
      byRole: answers({ buyer: 6, user: 1, executive: 2 }),
      declined: 0,
      passedOn: 0,
      byLink: 9,
    })
    expect(told.roles.map(({ roles: together, answered }) => [together, answered])).toEqual([
      [['buyer'], 6],
      [['user', 'executive'], 3],
    ])
  })

  test('gives no rate where more answered than were asked, and no share below nothing', () => {
    const count = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(count, count, count, count, (silent, stopped, answered, declined) => {
        const { whole } = unjoinedParts(
          [group('buyer', silent), group('buyer', stopped, { stopped: 'complained' })],
          roles,
          { byRole: answers({ buyer: answered }), declined, passedOn: 0, byLink: answered },
        )
        for (const disposed of Object.values(whole.dispositions)) expect(disposed).toBeGreaterThanOrEqual(0)
        expect(whole.rates === null).toBe(answered + declined > silent + stopped)
      }),
    )
  })
})
