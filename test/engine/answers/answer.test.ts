import { expect, test } from 'vitest'
import { type Answer, type Answers, isRowMap, itemAnswer } from '#engine/answers/answer.ts'

test.each<[Answer | undefined, boolean]>([
  [undefined, false],
  [null, false],
  [0, false],
  ['a', false],
  [['a'], false],
  [{}, true],
  [{ a: null }, true],
])('%j is a row map: %s', (answer, expected) => {
  expect(isRowMap(answer)).toBe(expected)
})

test.each<[Answers, string, string | undefined, Answer | undefined]>([
  [{}, 'q', undefined, undefined],
  [{}, 'q', 'a', undefined],
  [{}, 'constructor', undefined, undefined],
  [{ q: 1 }, 'q', 'a', undefined],
  [{ q: null }, 'q', 'a', undefined],
  [{ q: ['a'] }, 'q', '0', undefined],
  [{ q: { a: 1 } }, 'q', 'b', undefined],
  [{ q: { a: 1 } }, 'q', 'toString', undefined],
  [{ q: { a: 1 } }, 'q', 'a', 1],
  [{ q: { a: null } }, 'q', 'a', null],
  [{ q: 0 }, 'q', undefined, 0],
  [{ q: null }, 'q', undefined, null],
  [{ q: { a: 1 } }, 'q', undefined, { a: 1 }],
])('of %j, item %s %s is %j', (answers, question, row, expected) => {
  expect(itemAnswer(answers, question, row)).toEqual(expected)
})
