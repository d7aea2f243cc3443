import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Survey } from '#engine/model.ts'
import type { Text } from '#engine/parse/source.ts'
import { checkWording } from '#engine/rules/quality/wording-checks.ts'
import { asked, readSurvey } from '../read-survey.ts'

const { survey } = readSurvey(
  `${asked(['How was it?'], 'scale\nlow: Bad\nhigh: Good')}\n## How far …? {#care}\n\ntype: agree\n\n- keep: we keep our word\n- call: we call back\n`,
  { cadence: 'quarterly' },
)
const languages = ['en', 'de', 'fr', 'es', 'ar', 'ja', 'xx']
const anonymous: Survey = { ...survey, promise: 'anonymous' }

function textsOf(title: string, row: string): Text[] {
  return [
    { key: 'q0', kind: 'question', question: 'q0', text: title, at: 0, length: title.length },
    {
      key: 'q0 low',
      kind: 'end',
      question: 'q0',
      item: 'low',
      text: row,
      at: title.length,
      length: row.length,
    },
    { key: 'care', kind: 'question', question: 'care', text: title, at: 0, length: title.length },
    {
      key: 'care.keep',
      kind: 'row',
      question: 'care',
      item: 'keep',
      text: row,
      at: title.length,
      length: row.length,
    },
  ]
}

/** Words that checks look for, in any order, with marks and braces between. */
const scrap = fc.constantFrom(
  ...'and or not … {company} {seller|we} between when , . ? ! - ( “ the a never und oder nicht ne pas et no y لا または ません 過去1年 last year letzten Jahr 10 you'.split(
    ' ',
  ),
)
const wording = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join(' ')),
)

test('whatever is written, checks end, and what they point at lies in the file', () => {
  fc.assert(
    fc.property(wording, wording, fc.constantFrom(...languages), (title, row, language) => {
      const file = title + row
      for (const { at } of checkWording({ survey: anonymous, language, texts: textsOf(title, row), file })) {
        expect(at.at).toBeGreaterThanOrEqual(0)
        expect(at.at + at.length).toBeLessThanOrEqual(file.length)
      }
    }),
    { numRuns: 500 },
  )
})

test.each(['and ', 'ne aaaa', 'not or ', 'the a ', 'a', 'between ', '{', 'stimme ', '間、', '"„“'])(
  'a text of nothing but «%s» is read to its end',
  (part) => {
    const text = part.repeat(Math.ceil(50_000 / part.length))
    for (const language of languages)
      expect(() =>
        checkWording({ survey: anonymous, language, texts: textsOf(text, text), file: text + text }),
      ).not.toThrow()
  },
)

test('a translation is checked in its own language, with its places', () => {
  const title = 'Wie oft haben wir Preis und Qualität erklärt?'
  const file = `# Seite {#page}\n\n## ${title} {#care}\n`
  const texts: Text[] = [
    {
      key: 'care',
      kind: 'question',
      question: 'care',
      text: title,
      at: file.indexOf(title),
      length: title.length,
    },
  ]
  const [breach, ...more] = checkWording({ survey, language: 'de', texts, file })
  expect(more).toEqual([])
  expect(breach?.rule).toBe('double-question')
  expect(breach && file.slice(breach.at.at, breach.at.at + breach.at.length)).toBe('Preis und Qualität')
})
