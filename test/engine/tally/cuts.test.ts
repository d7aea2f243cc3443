import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutFamily, cutName, cutParts, cutsOf, wholeCut } from '#engine/tally/cuts.ts'
import { foldMoves } from '#engine/tally/fold.ts'
import { emptyTally, encodeTally, merge } from '#engine/tally/tally.ts'
import { someResponse, survey } from './some-responses.ts'

const anonymous = { ...survey, promise: 'anonymous' } as const

describe('the cuts of a response', () => {
  test.each(['__proto__', 'constructor', 'toString'])(
    'know no attribute that only the language has: %s',
    (name) => {
      const cuts = cutsOf({ ...survey, attributes: [name], groups: [] }, { role: 'user', attributes: {} })
      expect(cuts).toEqual(['all', 'role=user', `${name}=`, `role=user&${name}=`])
    },
  )

  test('are the whole, its role, its groups and its attributes', () => {
    expect(
      cutsOf(survey, { role: 'buyer', attributes: { region: 'North', account: 'Acme & Co', other: 'x' } }),
    ).toEqual([
      'all',
      'role=buyer',
      'group=deciders',
      'group=daily',
      'region=North',
      'role=buyer&region=North',
      'account=Acme%20%26%20Co',
    ])
  })

  test('hold the empty value for a missing attribute', () => {
    const missing = cutsOf(survey, { role: 'user', attributes: {} })
    expect(missing).toEqual(['all', 'role=user', 'group=daily', 'region=', 'role=user&region='])
    expect(cutsOf(survey, { role: 'user', attributes: { region: '' } })).toEqual(missing)
  })

  test('never name an account where the survey is anonymous', () => {
    fc.assert(
      fc.property(someResponse, (response) => {
        expect(cutsOf(anonymous, response).map(cutFamily)).not.toContain('account')
      }),
    )
  })

  test('never cross an account with a role', () => {
    fc.assert(
      fc.property(someResponse, (response) => {
        expect(cutsOf(survey, response).map(cutFamily)).not.toContain('role&account')
      }),
    )
  })

  test('are named once each', () => {
    fc.assert(
      fc.property(someResponse, (response) => {
        const cuts = cutsOf(survey, response)
        expect(new Set(cuts).size).toBe(cuts.length)
      }),
    )
  })

  test.each(['role', 'region', 'role&region'])('of the family %s add up to the whole', (family) => {
    fc.assert(
      fc.property(fc.array(someResponse, { maxLength: 8 }), (responses) => {
        const moves = responses.map((response) => ({
          sign: 1 as const,
          response: { ...response, wave: 'all', withhold: false },
        }))
        const tallies = [...foldMoves(survey, moves).values()]
        const of = (wanted: string) =>
          tallies
            .filter(({ key }) => cutFamily(key.cut) === wanted)
            .reduce((sum, { tally }) => merge(sum, tally), emptyTally())
        expect(encodeTally(of(family))).toBe(encodeTally(of('')))
      }),
    )
  })
})

describe('the name of a cut', () => {
  test('keeps no half of a character', () => {
    expect(cutParts(cutName({ region: 'North\ud800' }))).toEqual({ region: 'North\ufffd' })
  })

  test.each(['a&b', 'a=b', '100 %', '%26', ' ', '', 'café 🦊', 'all', 'role=buyer', '__proto__', '#?/+'])(
    'survives the value «%s»',
    (value) => {
      expect(cutParts(cutName({ role: 'buyer', region: value }))).toEqual({ role: 'buyer', region: value })
    },
  )

  test('survives any value, holds no blank and tells its family', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const name = cutName({ role: 'buyer', region: value })
        expect(cutParts(name)).toEqual({ role: 'buyer', region: value })
        expect(name).not.toMatch(/\s/)
        expect(cutFamily(name)).toBe('role&region')
      }),
    )
  })

  test('of the whole has no parts and no family', () => {
    expect(cutParts(wholeCut)).toEqual({})
    expect(cutFamily(wholeCut)).toBe('')
  })
})
