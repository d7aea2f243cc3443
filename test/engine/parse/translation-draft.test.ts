import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseProgramme } from '#engine/parse/parse-programme.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { parseTranslation } from '#engine/parse/parse-translation.ts'
import { completedTranslation } from '#engine/parse/translation-completion.ts'
import { translationDraft } from '#engine/parse/translation-draft.ts'
import { nameTexts } from '#engine/parse/translation-names.ts'
import { germanText, original, parseGerman } from './translation-example.ts'

const surveys = new URL('../../../surveys/', import.meta.url)
const read = (name: string) => readFileSync(new URL(`${name}.md`, surveys), 'utf8')

test('a draft lacks nothing, says nothing else, and has no rule', () => {
  const draft = translationDraft(original)
  const { diagnostics, words, texts } = parseGerman(draft)
  expect(diagnostics).toEqual([])
  expect(words.questions.care).toEqual(original.words.questions.care)
  const keys = new Set([...original.texts, ...nameTexts(original)].map((one) => one.key))
  expect(texts.map(({ key }) => key).toSorted()).toEqual([...keys].toSorted())
  expect(draft).not.toMatch(/^(?:type|measures|rows|audience|other):/m)
})

test.each(['customers', 'prospects', 'sales'])('a draft of %s.md lacks nothing', (name) => {
  const { programme } = parseProgramme('programme.md', read('programme'), [name])
  const statements = Object.entries(programme.benchmarks).map(([id, { statement }]) => [id, statement])
  const lists = { ...programme, benchmarks: Object.fromEntries(statements) }
  const text = read(name).replace(/^languages:.*$/m, 'languages: [en, ja]')
  const survey = parseSurvey(name, `${name}.md`, text, lists)
  const draft = translationDraft(survey)
  expect(parseTranslation(survey, 'ja', `${name}.ja.md`, draft, {}).diagnostics).toEqual([])
})

test('marks that were written out are written out again', () => {
  const text =
    '---\ntitle: "5: a \\"quote\\""\naudience: customers\nlanguages: [en, de]\nroles:\n  a: "yes"\n---\n\n# P \\*1\\* {#p}\n\n## Q \\[a\\] {#q}\n\ntype: choice\n\n- one: a\\_b\\_\n- two: B\n'
  const survey = parseSurvey('survey', 'survey.md', text)
  expect(survey.diagnostics).toEqual([])
  const { diagnostics, words } = parseTranslation(survey, 'de', 'survey.de.md', translationDraft(survey), {})
  expect(diagnostics).toEqual([])
  expect(words).toEqual({ ...survey.words, names: { a: 'a' } })
})

test('a translation that lacks nothing is left as it is', () => {
  expect(completedTranslation(original, parseGerman(germanText))).toBe(germanText)
})

test('what is missing is added where it belongs, and nothing is changed', () => {
  const lacking = germanText
    .replace('low: Sicher nicht\n', '')
    .replace('  - as buyer: nach Ihrem Budget gefragt\n', '')
    .replace('- none: Keine davon\n', '')
    .replace('  user: Sie benutzen\n', '')
    .replace('  lead: Leitung\n  deciders: Entscheidende\n', '')
    .replace(/# Einladung[\s\S]*(?=# Kurz)/, '')
  expect(completedTranslation(original, parseGerman(lacking))).toBe(
    `${lacking
      .replace('high: Sicher\n', 'high: Sicher\nlow: Certainly not\n')
      .replace('Lage gefragt\n', 'Lage gefragt\n  - as buyer: asked about your budget\n')
      .replace('Thermavane GmbH\n', 'Thermavane GmbH\n- none: None of these\n')
      .replace('  lead: Sie leiten\n', '  lead: Sie leiten\n  user: You use\n')
      .replace('Ansprechperson\n', 'Ansprechperson\n  lead: team leads\n  deciders: deciders\n')}
# Invitation {#invitation}

subject: Four minutes for us?

Please answer.
`,
  )
})

test('whatever lines are missing, a completed translation lacks none and keeps those that are there', () => {
  const lines = germanText.split('\n')
  const fence = lines.indexOf('---', 1)
  const removable = lines.flatMap((line, index) => (index > fence && line !== '' ? [index] : []))
  fc.assert(
    fc.property(fc.subarray(removable, { maxLength: 8 }), (gone) => {
      const lacking = lines.filter((_, index) => !gone.includes(index)).join('\n')
      const before = parseGerman(lacking)
      // Words that lost their heading, or their item, are read as something else.
      fc.pre(before.diagnostics.every(({ rule }) => rule === 'missing-words'))
      const completed = completedTranslation(original, before)
      expect(parseGerman(completed).diagnostics, completed).toEqual([])
      for (const line of lacking.split('\n')) expect(completed.split('\n')).toContain(line)
    }),
    { numRuns: 200 },
  )
}, 120_000)

test('ends of lines stay those of the file', () => {
  const lacking = germanText.replace('low: Sicher nicht\n', '').replaceAll('\n', '\r\n')
  const completed = completedTranslation(original, parseGerman(lacking))
  expect(completed).toContain('high: Sicher\r\nlow: Certainly not\r\n')
  expect(completed).not.toMatch(/[^\r]\n/)
})

test('a heading may go by the name of a setting', () => {
  const text =
    '---\ntitle: T\naudience: customers\nlanguages: [en, de]\nroles:\n  a: A\n---\n\n# P {#title}\n\n## Q? {#roles}\n\ntype: text\n'
  const survey = parseSurvey('survey', 'survey.md', text)
  const parse = (german: string) => parseTranslation(survey, 'de', 'survey.de.md', german, {})
  const lacking = parse('---\ntitle: T\nroles:\n  a: A\n---\n')
  expect(lacking.diagnostics.map(({ line, message }) => [line, message])).toEqual([
    [6, '«title» is not translated: «P»'],
    [6, '«roles» is not translated: «Q?»'],
  ])
  expect(parse(completedTranslation(survey, lacking)).diagnostics).toEqual([])
})
