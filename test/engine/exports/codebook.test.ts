import { describe, expect, test } from 'vitest'
import { codebook } from '#engine/exports/codebook.ts'
import { inLine } from '#engine/exports/markdown.ts'
import { responseTable } from '#engine/exports/response-table.ts'
import type { Survey } from '#engine/model.ts'
import { survey as everyType } from '../answers/survey-of-every-type.ts'

const title = (text: string, as = {}) => ({ title: { text, as }, rows: {}, options: {}, points: {} })
const retired = {
  id: 'gone',
  type: 'number',
  roles: ['buyer'],
  required: 'no',
  cannotSay: false,
  rows: [],
} as const
const survey: Survey = {
  ...everyType,
  languages: ['en', 'de'],
  attributes: ['region'],
  retired: [retired],
  retiredRoles: ['guest'],
}
const words = {
  en: {
    title: 'Care *of* all',
    roles: { buyer: 'You choose' },
    names: { guest: 'guests' },
    questions: {
      refer: { ...title('Would you | refer?', { user: 'And you?' }), low: 'Never', high: 'Surely' },
      why: title('Why?'),
    },
  },
  de: {
    title: 'Fürsorge',
    roles: {},
    names: { region: 'Ge|biet' },
    questions: { refer: title('Würden Sie?') },
  },
}
const book = codebook(survey, words, 'abc')

describe('a codebook', () => {
  test('names every column that a table may have', () => {
    const columns = responseTable(survey, { of: 'person', words: true, callbacks: true }).columns
    expect(columns.length).toBeGreaterThan(40)
    for (const { name } of columns) expect(book).toContain(`\`${name}\``)
  })

  test('says each question in every language, and what roles read in words of their own', () => {
    expect(book).toContain('- en: Would you \\| refer? (as user: And you?)')
    expect(book).toContain('- de: Würden Sie?')
    expect(book).toContain('# Codebook: Care \\*of\\* all')
  })

  test('says who is asked, when, and what a value means', () => {
    expect(book).toContain('Type: referral, a whole number from 0 to 10')
    expect(book).toContain('| 0 | Never |')
    expect(book).toContain('| keep |  |  | buyer |')
    expect(book).toContain('Condition: “Would you \\| refer?” is 6 or less')
    expect(book).toContain('| 5 | Always | Immer |')
    expect(book).toContain('Measure: `referral` (by its type)')
    expect(book).toContain('Rows: those chosen in `met`')
  })

  test('keeps what was retired, and says so', () => {
    expect(book).toContain('### `gone`')
    expect(book).toContain('no more (retired)')
    expect(book).toContain('| guest |  |  | retired |')
  })

  test('says by which names results call roles, groups and attributes, and nothing where all go by their ids', () => {
    expect(book).toContain('## Names in results')
    expect(book).toContain('| guest | guests |  |')
    expect(book).toContain('| region |  | Ge\\|biet |')
    expect(book.split('## Names in results')[1]?.split('## Questions')[0]).not.toContain('user')
    const nameless = Object.fromEntries(Object.entries(words).map(([id, own]) => [id, { ...own, names: {} }]))
    expect(codebook(survey, nameless, 'abc')).not.toContain('## Names in results')
  })

  test('says what an anonymous survey has no rows of', () => {
    expect(codebook({ ...survey, promise: 'anonymous' }, words, 'abc')).toContain(
      'there are no rows, for anybody',
    )
  })
})

test('words stay words in markdown', () => {
  expect(inLine('  # a *b*\n<i>| [x](y) ')).toBe('\\# a \\*b\\* \\<i\\>\\| \\[x\\](y)')
})
