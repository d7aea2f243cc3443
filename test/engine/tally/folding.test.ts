import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Counted } from '#engine/tally/cuts.ts'
import { openFolding } from '#engine/tally/folding.ts'
import { emptyTally, encodeTally } from '#engine/tally/tally.ts'
import { keyText } from '#engine/tally/tally-key.ts'
import { plainPairs } from './plain-pairs.ts'
import { plainSums } from './plain-sums.ts'
import { someResponse, survey } from './some-responses.ts'

const texts = (folding: ReturnType<typeof openFolding>) =>
  new Map([...folding.written()].map(([key, { text }]) => [key, text]))

const someMove = fc.record({
  response: someResponse,
  sign: fc.constantFrom(1 as const, 1 as const, -1 as const),
})

/** Answers of one person to some of the waves. */
const somePerson = fc
  .tuple(fc.option(someResponse), fc.option(someResponse), fc.option(someResponse))
  .map((answers) =>
    ['2026-H1', '2026-H2', '2027-H1'].flatMap((wave, at): Counted[] => {
      const response = answers[at]
      return response ? [{ ...response, wave }] : []
    }),
  )

describe('a folding', () => {
  test('of nothing has no key', () => {
    const folding = openFolding(survey)
    expect([folding.keys(), [...folding.written()]]).toEqual([[], []])
  })

  test('adds nothing to a key that no response has entered', () => {
    const folding = openFolding(survey)
    folding.stand({ wave: '2026-H1', cut: 'all', withheld: false }, { responses: 3, items: {}, measures: {} })
    expect(folding.keys()).toEqual([])
  })

  test('writes what the plain way comes to, few responses or many', () => {
    const few = fc.array(someMove, { maxLength: 6 })
    const many = fc.array(someMove, { minLength: 30, maxLength: 60, size: 'max' })
    fc.assert(
      fc.property(fc.oneof(few, many), (moves) => {
        const folding = openFolding(survey)
        for (const { response, sign } of moves) folding.move(response, sign)
        expect(texts(folding)).toEqual(plainSums(survey, moves))
        expect(new Map([...folding.changes()].map(([key, { tally }]) => [key, encodeTally(tally)]))).toEqual(
          texts(folding),
        )
      }),
    )
  })

  test('writes on what stands already', () => {
    const moves = fc.array(someMove, { maxLength: 20 })
    fc.assert(
      fc.property(moves, moves, (before, after) => {
        const stands = openFolding(survey)
        for (const { response, sign } of before) stands.move(response, sign)
        const folding = openFolding(survey)
        for (const { response, sign } of after) folding.move(response, sign)
        const changed = folding.keys().map(keyText)
        for (const { key, text } of stands.written().values())
          if (changed.includes(keyText(key))) folding.stand(key, JSON.parse(text))
        const all = plainSums(survey, [...before, ...after])
        expect(texts(folding)).toEqual(new Map(changed.map((key) => [key, all.get(key)])))
      }),
    )
  })

  test('writes the pairs that the plain way comes to, whoever changes their answers', () => {
    const nobody = encodeTally(emptyTally())
    fc.assert(
      fc.property(fc.array(fc.tuple(somePerson, somePerson), { maxLength: 25 }), (people) => {
        const folding = openFolding(survey)
        const step = (before: readonly Counted[], after: readonly Counted[]) => {
          const waves = new Set([...before, ...after].map(({ wave }) => wave))
          const of = (all: readonly Counted[], wave: string) => all.find((one) => one.wave === wave)
          folding.pair(
            new Map([...waves].map((wave) => [wave, { before: of(before, wave), after: of(after, wave) }])),
          )
        }
        for (const [before, after] of people) {
          step([], before)
          step(before, after)
        }
        const last = plainPairs(
          survey,
          people.map(([, after]) => after),
        )
        expect(new Map([...texts(folding)].filter(([, text]) => text !== nobody))).toEqual(last)
      }),
    )
  })
})
