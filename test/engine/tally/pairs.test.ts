import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Counted } from '#engine/tally/cuts.ts'
import { pairChanges, pairSums, type Standing } from '#engine/tally/pairs.ts'
import { addInto, emptyTally, encodeTally, type Tally } from '#engine/tally/tally.ts'
import { someResponse, survey } from './some-responses.ts'

const waves = ['2026-H1', '2026-H2', '2027-H1'] as const

const answering = (wave: string, answers: Counted['answers'], more: Partial<Counted> = {}): Counted => ({
  role: 'user',
  attributes: {},
  answers,
  wave,
  withhold: false,
  chain: `link of ${wave}`,
  receivedAt: '2026-03-01',
  ...more,
})

const person = (...standings: readonly [string, Partial<Standing>][]): Map<string, Standing> =>
  new Map(standings.map(([wave, standing]) => [wave, { before: undefined, after: undefined, ...standing }]))

const still = (response: Counted): Standing => ({ before: response, after: response })

/** Pairs of people as they stand after a step, counted from nothing. */
const recount = (people: readonly Map<string, Standing>[]) =>
  pairChanges(
    survey,
    people.map(
      (one) => new Map([...one].map(([wave, { after }]) => [wave, { before: undefined, after }] as const)),
    ),
  )

const texts = (changes: ReturnType<typeof pairChanges>) =>
  Object.fromEntries(
    [...changes]
      .map(([text, { tally }]) => [text, encodeTally(tally)])
      .filter(([, tally]) => tally !== encodeTally(emptyTally())),
  )

describe('pairs', () => {
  const one = answering('2026-H1', { refer: 9, satisfied: 4, beside: 'worse', care: { listen: 3 } })
  const two = answering('2026-H2', { refer: 3, satisfied: 5, beside: 'same', tool: 'web' })

  test.each([
    ['nobody', []],
    ['somebody who answered one wave', [person(['2026-H2', { after: two }])]],
    [
      'waves that do not follow each other',
      [person(['2026-H1', still(one)], ['2027-H1', { after: { ...two, wave: '2027-H1' } }])],
    ],
    ['somebody whose answers stand as they did', [person(['2026-H1', still(one)], ['2026-H2', still(two)])]],
  ])('are not changed by %s', (_who, people) => {
    expect(pairChanges(survey, people).size).toBe(0)
  })

  test('stand in the later wave, by the earlier one', () => {
    const changes = pairChanges(survey, [person(['2026-H1', still(one)], ['2026-H2', { after: two }])])
    expect([...changes.values()]).toEqual([
      {
        key: { wave: '2026-H2', cut: '*pairs=2026-H1', withheld: false },
        tally: {
          responses: 1,
          items: {
            refer: { n: 1, before: 1, after: -1, product: -1 },
            satisfied: { n: 1, before: 1, after: 1, product: 1 },
            beside: { n: 1, before: -1 },
          },
          measures: {},
        },
      },
    ])
  })

  test('of an index are in hundredths of its points', () => {
    const care = (...values: readonly (number | null)[]) => ({
      care: Object.fromEntries(
        ['listen', 'matters', 'truth', 'keep', 'after'].map((id, at) => [id, values[at] ?? null]),
      ),
    })
    const buyer = { role: 'buyer' }
    const changes = pairChanges(survey, [
      person(
        ['2026-H1', still(answering('2026-H1', care(5, 4, 4, 4, null), buyer))],
        ['2026-H2', { after: answering('2026-H2', care(5, 4, 4, 4, 4), buyer) }],
      ),
    ])
    const [{ tally } = { tally: emptyTally() }] = changes.values()
    expect(pairSums(tally.items.care ?? {})).toEqual({ n: 1, before: 8125, after: 8000, product: 65_000_000 })
  })

  test.each([
    [true, false],
    [false, true],
  ])('are withheld where one of the two answers was (%s, %s)', (first, second) => {
    const changes = pairChanges(survey, [
      person(
        ['2026-H1', still({ ...one, withhold: first })],
        ['2026-H2', { after: { ...two, withhold: second } }],
      ),
    ])
    expect([...changes.values()].map(({ key }) => key.withheld)).toEqual([true])
  })

  test('are none without a cadence', () => {
    const { cadence: _, ...once } = survey
    expect(pairChanges(once, [person(['2026-H1', still(one)], ['2026-H2', { after: two }])]).size).toBe(0)
  })

  test('after any steps are those of a recount', () => {
    const answer = fc.option(someResponse, { nil: undefined })
    const state = fc.tuple(answer, answer, answer)
    const history = fc.array(state, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(history, { maxLength: 4 }), (people) => {
        const sums = new Map<string, Tally>()
        const lasting = people.map((steps) => {
          let last: (Counted | undefined)[] = []
          for (const step of steps) {
            const next = step.map((given, at) => given && { ...given, wave: waves[at] ?? '' })
            const moved = waves.map((wave, at) => [wave, { before: last[at], after: next[at] }] as const)
            for (const [text, { tally }] of pairChanges(survey, [new Map(moved)]))
              sums.set(text, addInto(sums.get(text) ?? emptyTally(), tally, 1))
            last = next
          }
          return person(
            ...waves.map((wave, at) => [wave, { after: last[at] }] as [string, Partial<Standing>]),
          )
        })
        const moved = new Map([...sums].map(([text, tally]) => [text, { key: {} as never, tally }]))
        expect(texts(moved)).toEqual(texts(recount(lasting)))
      }),
    )
  })
})
