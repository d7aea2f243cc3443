import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Answers } from '#engine/answers/answer.ts'
import { evaluate } from '#engine/logic/evaluate.ts'
import type { Comparator, Condition } from '#engine/model.ts'

const comparators: readonly Comparator[] = [
  'is',
  'is not',
  'any of',
  'at least',
  'at most',
  'is answered',
  'is not answered',
]

function holds(comparator: Comparator, values: readonly string[], answers: Answers, row?: string): boolean {
  const where = row === undefined ? {} : { row }
  return evaluate({ kind: 'test', question: 'q', ...where, comparator, values }, answers)
}

// A hidden question's answer is left out before, so that it is absent here.
test.each<[Comparator, boolean, boolean]>([
  ['is', false, false],
  ['is not', false, false],
  ['any of', false, false],
  ['at least', false, false],
  ['at most', false, false],
  ['is answered', false, true],
  ['is not answered', true, false],
])('«%s» of an absent answer is %s, of a "cannot say" %s', (comparator, absent, cannotSay) => {
  expect(holds(comparator, ['3'], {})).toBe(absent)
  expect(holds(comparator, ['3'], { q: {} })).toBe(absent)
  expect(holds(comparator, ['3'], { q: { other: 3 } }, 'row')).toBe(absent)
  expect(holds(comparator, ['3'], { q: 3 }, 'row')).toBe(absent)
  expect(holds(comparator, ['3'], { q: null })).toBe(cannotSay)
  expect(holds(comparator, ['3'], { q: { row: null } }, 'row')).toBe(cannotSay)
})

test.each<[Comparator, string[], Answer, boolean]>([
  ['is', ['3'], 3, true],
  ['is', ['3'], 4, false],
  ['is', ['0'], 0, true],
  ['is', ['a'], 'a', true],
  ['is', ['a'], 'ab', false],
  ['is', ['a'], ['b', 'a'], true],
  ['is', ['a'], ['b'], false],
  ['is', ['a'], ['ab'], false],
  ['is not', ['3'], 3, false],
  ['is not', ['3'], 4, true],
  ['is not', ['a'], ['b', 'a'], false],
  ['is not', ['a'], ['b'], true],
  ['any of', ['1', '2'], 2, true],
  ['any of', ['1', '2'], 3, false],
  ['any of', ['a', 'b'], ['c', 'b'], true],
  ['any of', ['a', 'b'], ['c'], false],
  ['at least', ['9'], 9, true],
  ['at least', ['9'], 10, true],
  ['at least', ['9'], 8, false],
  ['at least', ['-1'], 0, true],
  ['at least', ['1'], 'b', false],
  ['at least', ['1'], '5', false],
  ['at least', ['1'], ['5'], false],
  ['at most', ['6'], 6, true],
  ['at most', ['6'], 0, true],
  ['at most', ['6'], 10, false],
  ['at most', ['-1'], -2, true],
  ['at most', ['9'], 'a', false],
  ['at most', ['9'], ['5'], false],
  ['is', ['other'], { option: 'other', text: 'mine' }, true],
  ['is', ['mine'], { option: 'other', text: 'mine' }, false],
  ['is', ['other'], ['a', { option: 'other', text: '' }], true],
  ['is not', ['a'], { option: 'other', text: 'a' }, true],
  ['any of', ['b', 'other'], { option: 'other', text: '' }, true],
  ['at least', ['1'], { option: 'other', text: '5' }, false],
  ['at least', ['12'], 12.5, true],
  ['is', ['12.5'], 12.5, true],
  ['is', ['x'], { text: 'x', consent: true }, false],
  ['is not', ['x'], { text: 'y', consent: true }, false],
  ['is answered', [], { text: '', consent: true }, true],
  ['is answered', [], { option: 'other', text: '' }, true],
  ['is answered', [], 0, true],
  ['is answered', [], ['a'], true],
  ['is not answered', [], 0, false],
])('«%s %j» of %j is %s', (comparator, values, answer, expected) => {
  expect(holds(comparator, values, { q: answer })).toBe(expected)
  if (typeof answer !== 'object') {
    const item = answer as number | string
    expect(holds(comparator, values, { q: { row: item } }, 'row')).toBe(expected)
  }
})

test('a battery is answered as soon as one of its rows is, and compared by rows alone', () => {
  const answers = { q: { price: 3 } }
  expect(holds('is answered', [], answers)).toBe(true)
  expect(holds('is not answered', [], answers)).toBe(false)
  for (const comparator of comparators.slice(0, 5)) expect(holds(comparator, ['3'], answers)).toBe(false)
})

test('names of objects are no answers', () => {
  for (const question of ['constructor', '__proto__', 'toString']) {
    expect(evaluate({ kind: 'test', question, comparator: 'is answered', values: [] }, {})).toBe(false)
    expect(holds('is answered', [], { q: { row: 1 } }, question)).toBe(false)
  }
})

test.each([
  ['and', [], true],
  ['or', [], false],
  ['and', [true, true], true],
  ['and', [true, false], false],
  ['or', [false, true], true],
  ['or', [false, false], false],
] as const)('«%s» of %j is %s', (kind, parts, expected) => {
  const of = parts.map((part): Condition => {
    return { kind: 'test', question: 'q', comparator: part ? 'is answered' : 'is not answered', values: [] }
  })
  expect(evaluate({ kind, of }, { q: 1 })).toBe(expected)
})

const someAnswer = fc.oneof(
  fc.integer({ min: -10, max: 10 }),
  fc.constantFrom('a', 'b', 'c'),
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
)
const someValue = fc.oneof(fc.integer({ min: -10, max: 10 }).map(String), fc.constantFrom('a', 'b', 'c'))

test('of an answered question, «is not» is the contrary of «is», and «any of» is «is» for each', () => {
  fc.assert(
    fc.property(someAnswer, fc.array(someValue, { minLength: 1 }), (answer, values) => {
      const is = (value: string) => holds('is', [value], { q: answer })
      for (const value of values) expect(holds('is not', [value], { q: answer })).toBe(!is(value))
      expect(holds('any of', values, { q: answer })).toBe(values.some(is))
    }),
  )
})

test('of two whole numbers, one is at most the other or at least one more', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 10 }), fc.integer({ min: -10, max: 10 }), (answer, bound) => {
      expect(holds('at least', [String(bound + 1)], { q: answer })).toBe(
        !holds('at most', [String(bound)], { q: answer }),
      )
    }),
  )
})
