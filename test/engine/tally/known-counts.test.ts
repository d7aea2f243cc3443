import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuestion } from '#engine/logic/questions.ts'
import { foldMoves } from '#engine/tally/fold.ts'
import { knownCounts } from '#engine/tally/known-counts.ts'
import { someResponse, survey } from './some-responses.ts'

const known = (id: string, counts: Record<string, number>) => {
  const question = findQuestion(survey, id)
  if (!question) throw new Error(`no ${id}`)
  return knownCounts(question, counts)
}

test.each([
  ['refer', { '9': 1, '11': 2, '*': 3, words: 4, 'cannot-say': 5 }, { '9': 1, 'cannot-say': 5 }],
  ['quality', { '-2': 1, '3': 2 }, { '-2': 1 }],
  ['beside', { better: 1, '4': 2 }, { better: 1 }],
  ['known', { '*': 1, acme: 2, words: 3 }, { '*': 1, acme: 2 }],
  ['order', { 'first price': 1, 'first words': 2 }, { 'first price': 1 }],
  ['seats', { '*': 1, sum0: 2, words: 3 }, { '*': 1, sum0: 2 }],
  ['wrong', { '*': 1, '9': 2, 'cannot-say': 3 }, { '*': 1 }],
])('of the counts of %s only those of its own values are kept', (id, counts, kept) => {
  expect(known(id, counts)).toEqual(kept)
})

test('of what was counted by the same rules nothing is left out', () => {
  fc.assert(
    fc.property(someResponse, (response) => {
      for (const { tally } of foldMoves(survey, [{ sign: 1, response }]).values())
        for (const [item, counts] of Object.entries(tally.items))
          if (!item.includes(' ')) expect(known(item.split('.', 1)[0] ?? '', counts)).toEqual(counts)
    }),
  )
})
