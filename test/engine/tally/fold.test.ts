import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldMoves, type Move } from '#engine/tally/fold.ts'
import { addInto, emptyTally, encodeTally } from '#engine/tally/tally.ts'
import { keyText } from '#engine/tally/tally-key.ts'
import { someResponse, survey } from './some-responses.ts'

const buyer = {
  role: 'buyer',
  answers: { refer: 9 },
  attributes: { region: 'North' },
  wave: '2026-H1',
  withhold: false,
  chain: 'a chain',
  receivedAt: '2026-03-01T10:00:00.000Z',
}

/** The tallies that are not empty, as texts by key. */
function texts(...folds: Parameters<typeof foldMoves>[1][]): Record<string, string> {
  const sums = new Map<string, ReturnType<typeof emptyTally>>()
  for (const moves of folds) {
    for (const [key, { tally }] of foldMoves(survey, moves))
      sums.set(key, addInto(sums.get(key) ?? emptyTally(), tally, 1))
  }
  const empty = encodeTally(emptyTally())
  const all = [...sums].map(([key, tally]) => [key, encodeTally(tally)] as const)
  return Object.fromEntries(all.filter(([, text]) => text !== empty))
}

test('nothing moved changes nothing', () => {
  expect(foldMoves(survey, []).size).toBe(0)
})

test('a response that came and went leaves no sum', () => {
  expect(
    texts([
      { sign: 1, response: buyer },
      { sign: -1, response: buyer },
    ]),
  ).toEqual({})
})

test('a response changes the tally of each of its cuts', () => {
  const changes = foldMoves(survey, [{ sign: 1, response: buyer }])
  expect([...changes.keys()]).toEqual([
    '2026-H1 all 0',
    '2026-H1 role=buyer 0',
    '2026-H1 group=deciders 0',
    '2026-H1 group=daily 0',
    '2026-H1 region=North 0',
    '2026-H1 role=buyer&region=North 0',
    '2026-H1 *day=2026-03-01 0',
  ])
  expect(changes.get('2026-H1 region=North 0')).toEqual({
    key: { wave: '2026-H1', cut: 'region=North', withheld: false },
    tally: { responses: 1, items: { refer: { '9': 1 } }, measures: {} },
  })
})

test('withheld responses and other waves are summed apart', () => {
  const changes = foldMoves(survey, [
    { sign: 1, response: buyer },
    { sign: 1, response: { ...buyer, withhold: true } },
    { sign: 1, response: { ...buyer, wave: '2026-H2' } },
  ])
  expect(changes.get('2026-H1 all 0')?.tally.responses).toBe(1)
  expect(changes.get('2026-H1 all 1')?.tally.responses).toBe(1)
  expect(changes.get('2026-H2 all 0')?.tally.responses).toBe(1)
})

test('a changed response moves from its old cuts to its new ones', () => {
  const moved = { ...buyer, answers: { refer: 2 }, attributes: { region: 'South' } }
  const before: Move[] = [{ sign: 1, response: buyer }]
  const change: Move[] = [
    { sign: -1, response: buyer },
    { sign: 1, response: moved },
  ]
  expect(texts(before, change)).toEqual(texts([{ sign: 1, response: moved }]))
})

test('the changes of many folds equal one recount', () => {
  const history = fc.array(fc.record({ response: someResponse, erased: fc.boolean() }), { maxLength: 12 })
  fc.assert(
    fc.property(history, fc.nat({ max: 12 }), (all, split) => {
      const arrivals = all.map(({ response }): Move => ({ sign: 1, response }))
      const erasures = all.flatMap(({ response, erased }): Move[] => (erased ? [{ sign: -1, response }] : []))
      const kept = all.flatMap(({ response, erased }): Move[] => (erased ? [] : [{ sign: 1, response }]))
      expect(texts(arrivals.slice(0, split), arrivals.slice(split), erasures)).toEqual(texts(kept))
    }),
  )
})

test('different keys have different texts', () => {
  const someKey = fc.record({
    wave: fc.constantFrom('all', '2026-H1'),
    cut: fc.constantFrom('all', 'region=', 'region=all', 'region=1'),
    withheld: fc.boolean(),
  })
  fc.assert(
    fc.property(someKey, someKey, (one, other) => {
      expect(keyText(one) === keyText(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }),
  )
})
