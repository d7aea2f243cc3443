import { expect, test } from 'vitest'
import {
  type Answer,
  type Answers,
  chosenOptions,
  isConsented,
  isOther,
  isRowMap,
  itemAnswer,
} from '#engine/answers/answer.ts'

test.each<[Answer | undefined, boolean]>([
  [undefined, false],
  [null, false],
  [0, false],
  ['a', false],
  [['a'], false],
  [{}, true],
  [{ a: null }, true],
  [{ option: 'other', text: '' }, false],
  [{ option: 3, text: 4 }, true],
  [{ text: '', consent: false }, false],
  [{ text: 1, consent: 2 }, true],
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

test.each<[Answer | undefined, 'other' | 'consented' | 'neither']>([
  [undefined, 'neither'],
  [null, 'neither'],
  ['other', 'neither'],
  [['other'], 'neither'],
  [{ option: 'other', text: 'mine' }, 'other'],
  [{ text: 'mine', consent: true }, 'consented'],
  [{ text: 'mine', consent: false }, 'consented'],
  [{ other: 1 }, 'neither'],
])('%j is %s in shape', (answer, shape) => {
  expect([isOther(answer), isConsented(answer)]).toEqual([shape === 'other', shape === 'consented'])
})

test.each<[Answer | undefined, string[]]>([
  [undefined, []],
  [null, []],
  ['price', ['price']],
  [{ option: 'other', text: 'Luck' }, ['other']],
  [
    ['price', { option: 'other', text: '' }],
    ['price', 'other'],
  ],
])('%j names the options %j', (answer, options) => {
  expect(chosenOptions(answer)).toEqual(options)
})
