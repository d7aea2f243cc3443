import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accountCutOf,
  bucketCutOf,
  cutFamily,
  cutName,
  cutParts,
  cutsOf,
  dayCutOf,
  isHidden,
  pairsCut,
  wholeCut,
} from '#engine/tally/cuts.ts'
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
    ])
  })

  test('hold the empty value for a missing attribute', () => {
    const missing = cutsOf(survey, { role: 'user', attributes: {} })
    expect(missing).toEqual(['all', 'role=user', 'group=daily', 'region=', 'role=user&region='])
    expect(cutsOf(survey, { role: 'user', attributes: { region: '' } })).toEqual(missing)
  })

  test('never name an account', () => {
    fc.assert(
      fc.property(someResponse, (response) => {
        expect(cutsOf(survey, response).filter(isHidden)).toEqual([])
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
          response: { ...response, wave: '2026-H1', withhold: false },
        }))
        const tallies = [...foldMoves(survey, moves).values()]
        const of = (wanted: string) => {
          const { items, ...sum } = tallies
            .filter(({ key }) => cutFamily(key.cut) === wanted)
            .reduce((all, { tally }) => merge(all, tally), emptyTally())
          // What needs several answers of one person is counted in the whole, roles and groups alone.
          const own = Object.entries(items).filter(([item]) => !item.includes(' '))
          return { ...sum, items: Object.fromEntries(own) }
        }
        expect(encodeTally(of(family))).toBe(encodeTally(of('')))
      }),
    )
  })
})

describe('what nobody sees', () => {
  const response = {
    role: 'buyer',
    attributes: { account: 'Acme & Co' },
    answers: {},
    wave: '2026-H1',
    withhold: false,
    chain: 'some chain',
    receivedAt: '2026-03-01T23:30:00.000Z',
  }

  test('is an account in a role, where one is known and the survey is not anonymous', () => {
    expect(accountCutOf(survey, response)).toBe('account=Acme%20%26%20Co&role=buyer')
    expect(accountCutOf(survey, { ...response, attributes: {} })).toBeUndefined()
    expect(accountCutOf(survey, { ...response, attributes: { account: '' } })).toBeUndefined()
    expect(accountCutOf(anonymous, response)).toBeUndefined()
    expect(accountCutOf({ ...survey, attributes: ['region'] }, response)).toBeUndefined()
  })

  test('of one account stands side by side in the order of names', () => {
    const account = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.uniqueArray(account, { minLength: 2, maxLength: 6 }), (accounts) => {
        const cuts = accounts.flatMap((name) =>
          survey.roles.map((role) =>
            String(accountCutOf(survey, { ...response, role, attributes: { account: name } })),
          ),
        )
        const inOrder = cuts
          .toSorted((one, other) => (one < other ? -1 : 1))
          .map((cut) => cutParts(cut).account)
        const changes = inOrder.filter((name, index) => name !== inOrder[index - 1])
        expect(changes).toHaveLength(new Set(inOrder).size)
      }),
    )
  })

  test('is a bucket, the same for all of an account, and for nobody else but by its chain', () => {
    const other = { ...response, chain: 'other chain', role: 'user' }
    expect(bucketCutOf(survey, response)).toBe(bucketCutOf(survey, other))
    expect(bucketCutOf(survey, response)).toMatch(/^\*bucket=\d+$/)
    const alone = Array.from({ length: 40 }, (_, index) =>
      bucketCutOf(anonymous, { ...response, chain: `chain ${index}` }),
    )
    expect(new Set(alone).size).toBeGreaterThan(8)
  })

  test('is the day of receipt, by UTC or as it stands in the log', () => {
    expect(dayCutOf(response)).toBe('*day=2026-03-01')
    expect(dayCutOf({ ...response, receivedAt: '2026-03-02' })).toBe('*day=2026-03-02')
  })

  test('is told from what may be seen by its name', () => {
    expect(
      ['account=Acme&role=buyer', '*bucket=3', '*day=2026-03-01', pairsCut('2026-H1')].filter(isHidden),
    ).toHaveLength(4)
    expect(['all', 'role=account', 'region=*', 'role=buyer&region=account=1'].filter(isHidden)).toEqual([])
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

  test.each([
    ['', { '': '' }],
    ['region', { region: '' }],
    ['role=buyer&region=M%C3', { role: 'buyer', region: 'M%C3' }],
    ['region=100%', { region: '100%' }],
  ])('that an address has mangled is read as far as it goes: «%s»', (name, parts) => {
    expect(cutParts(name)).toEqual(parts)
  })

  test('of the whole has no parts and no family', () => {
    expect(cutParts(wholeCut)).toEqual({})
    expect(cutFamily(wholeCut)).toBe('')
  })
})
