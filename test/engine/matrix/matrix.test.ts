import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matrixOf } from '#engine/matrix/matrix.ts'
import { escapeCell, matrixMarkdown } from '#engine/matrix/matrix-markdown.ts'
import type { Question, Survey, SurveyWords } from '#engine/model.ts'

const base = { roles: ['buyer', 'user'], required: 'no', cannotSay: false, rows: [] } as const
const when = { kind: 'test', question: 'refer', comparator: 'at most', values: ['6'] } as const
const questions: Question[] = [
  { ...base, id: 'refer', type: 'referral', from: 0, to: 10 },
  { ...base, id: 'why', type: 'text', lines: 2, parent: 'refer', when },
  { ...base, id: 'deeper', type: 'text', lines: 2, parent: 'why' },
  {
    ...base,
    id: 'known',
    type: 'choices',
    roles: ['buyer'],
    every: 'year',
    options: [{ id: 'acme', roles: ['buyer'] }],
  },
  {
    ...base,
    id: 'rivals',
    type: 'comparison',
    chosenIn: 'known',
    rows: [
      { id: 'acme', roles: ['buyer'] },
      { id: 'gone', roles: ['buyer'], retired: true },
    ],
  },
]
const survey = {
  id: 'probe',
  roles: ['buyer', 'user'],
  pages: [{ id: 'one', questions }],
} as unknown as Survey
const titled = (text: string, rows = {}) => ({ title: { text }, rows, options: {}, points: {} })
const words: SurveyWords = {
  title: 'How are we | you?',
  intro: '',
  roles: { buyer: 'You buy', user: 'You use' },
  names: {},
  pages: {},
  questions: {
    refer: titled('Would {seller|anyone} *refer* us?'),
    why: titled('Why?'),
    deeper: titled('And why that?'),
    known: titled('Whom do you know?'),
    rivals: titled('Compared with …', { acme: { text: 'Acme' } }),
  },
  notices: {},
}
const matrix = matrixOf(survey, words)
const cells = (key: string) =>
  matrix.lines
    .find((line) => line.key === key)
    ?.cells.map(({ asked, conditions }) => [asked, ...conditions].join(': '))

test('a question that a role is not asked has an empty cell, and so have its rows', () => {
  expect(cells('known')).toEqual(['always', 'no'])
  expect(cells('rivals')).toEqual(['if: something is chosen in “known”', 'no'])
  expect(cells('rivals.acme')).toEqual(['if: it is chosen in “known”', 'no'])
})

test('a follow-up is asked on the conditions of those it follows', () => {
  expect(cells('refer')).toEqual(['always', 'always'])
  expect(cells('why')?.[0]).toMatch(/^if: .refer. is 6 or less$/)
  expect(cells('deeper')).toEqual(cells('why'))
})

test('what is retired has no line', () => {
  expect(matrix.lines.map(({ key }) => key)).toEqual([
    'refer',
    'why',
    'deeper',
    'known',
    'rivals',
    'rivals.acme',
  ])
})

test('a role that reads words of its own is marked, in questions and in rows', () => {
  const own = { text: 'Compared with …', as: { buyer: 'As a buyer, compared with …' } }
  const rivals = { title: own, rows: { acme: { text: 'Acme', as: { buyer: 'Acme & Co.' } } } }
  const said = { ...words, questions: { ...words.questions, rivals: { ...rivals, options: {}, points: {} } } }
  const table = matrixMarkdown(matrixOf(survey, said)).split('\n')
  expect(table.find((line) => line.includes('`rivals`'))).toMatch(/“known” \*\(in own words\)\* \| – \|$/)
  expect(table.find((line) => line.includes('`rivals.acme`'))).toMatch(/\*\(in own words\)\* \| – \|$/)
  expect(table.find((line) => line.includes('`refer`'))).not.toContain('own words')
})

test('as markdown it is one table, whatever the wording holds', () => {
  const [title, , head, rule, ...rows] = matrixMarkdown(matrix).trimEnd().split('\n')
  expect(title).toBe('### How are we \\| you? (`probe`)')
  expect(head).toBe('| What | `buyer` | `user` |')
  expect(rule).toBe('| --- | --- | --- |')
  expect(rows[0]).toBe('| `refer` Would anyone \\*refer\\* us? | asked | asked |')
  expect(rows[3]).toBe('| `known` Whom do you know? *(once a year)* | asked | – |')
  expect(rows).toHaveLength(matrix.lines.length)
})

test('words in a cell never end it, open a tag, mention anybody or steer a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = escapeCell(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(cell).not.toMatch(/[\u0000-\u001f\u007f-\u009f<@]/)
      expect(cell.replace(/\\[\s\S]/g, '')).not.toMatch(/[|`*_[\]]/)
    }),
  )
})
