import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseProgramme } from '#engine/parse/parse-programme.ts'
import { parseProgrammeTranslation } from '#engine/parse/parse-programme-translation.ts'
import { completedProgramme, programmeTranslationDraft } from '#engine/parse/translation-programme-draft.ts'

const text = `---
company: Hollinrime
sector: cold-store monitoring
sender: Ines Hallworth, managing director
time zone: Europe/London
values:
  prepared: We come prepared
  stay: We stay
competitors:
  thermavane: Thermavane
benchmarks:
  trust:
    statement: I trust them
    best: 80
    all: 60
    source: A study
    year: 2024
---

# Who we are

We watch *cold* stores.

- Day and night
`

const german = `---
sector: Überwachung von Kühlhäusern
sender: Ines Hallworth, Geschäftsführerin
values:
  prepared: Wir kommen vorbereitet
  stay: Wir bleiben
benchmarks:
  trust: Ich vertraue ihnen
---

# Wer wir sind

Wir überwachen *Kühlhäuser*.

- Tag und Nacht
`

const original = parseProgramme('programme.md', text, [])
const parse = (translation: string, language = 'de') =>
  parseProgrammeTranslation(original, language, 'programme.de.md', translation)
const said = (translation: string) => parse(translation).diagnostics.map(formatDiagnostic)

test('the example has no mistake', () => {
  expect(original.diagnostics).toEqual([])
  expect(said(german)).toEqual([])
})

test('names may be left out, every other text may not', () => {
  expect(said('---\ntitle: x\n---\n').slice(0, 1)).toEqual([
    'programme.de.md:1:1 error missing-words  «sector» is not translated: «cold-store monitoring»',
  ])
  expect(said(german.replace('  stay: Wir bleiben\n', ''))).toEqual([
    'programme.de.md:4:1 error missing-words  «values stay» is not translated: «We stay»',
  ])
  expect(said(german.replace(/\n# Wer[\s\S]*$/, '\n'))).toEqual([
    'programme.de.md:11:1 error missing-words  the intent, the prose below the settings, is not translated: «We watch cold stores.»',
  ])
})

test.each([
  ['values:\n', 'time zone: UTC\nvalues:\n', '4:1', 'time zone'],
  ['values:\n', 'leaders:\n  - email: a@b.example\nvalues:\n', '4:1', 'leaders'],
  ['values:\n', 'mail:\n  from: a@b.example\nvalues:\n', '4:1', 'mail'],
  ['trust: Ich vertraue ihnen', 'trust:\n    statement: Ich vertraue ihnen\n    best: 90', '10:5', 'best'],
])('a rule has no place in it: %j %j', (from, to, at, key) => {
  expect(said(german.replace(from, to))).toEqual([
    `programme.de.md:${at} error rules-in-translation  «${key}:» is a rule; a translation has words only, and rules stand in programme.md`,
  ])
})

test('an id that the original does not have is reported with the nearest', () => {
  expect(said(german.replace('stay: Wir', 'stya: Wir'))).toEqual([
    'programme.de.md:4:1 error missing-words  «values stay» is not translated: «We stay»',
    'programme.de.md:6:3 error extra-words  programme.md has no «values stya», so these words are never read; did you mean «stay»?',
  ])
})

test('the programme’s own language needs no translation', () => {
  expect(parse(german, 'en').diagnostics).toMatchObject([{ rule: 'unlisted-translation', line: 1 }])
})

test('of settings that cannot be read, only that is said', () => {
  expect(parse('sector: x').diagnostics).toMatchObject([{ rule: 'no-frontmatter' }])
})

test('words are put in place of the original’s; figures and names stay', () => {
  const { programme } = parse(german)
  expect(programme).toEqual({
    ...original.programme,
    sector: 'Überwachung von Kühlhäusern',
    sender: 'Ines Hallworth, Geschäftsführerin',
    values: { prepared: 'Wir kommen vorbereitet', stay: 'Wir bleiben' },
    benchmarks: { trust: { ...original.programme.benchmarks.trust, statement: 'Ich vertraue ihnen' } },
    intent: expect.stringContaining('<p>Wir überwachen <em>Kühlhäuser</em>.</p>'),
  })
})

test('what is not translated stands in the original’s language', () => {
  expect(parse('---\ncompany: Hollinrime GmbH\n---\n').programme).toEqual({
    ...original.programme,
    company: 'Hollinrime GmbH',
  })
})

describe('drafts', () => {
  test('lack nothing and hold no name and no rule', () => {
    const draft = programmeTranslationDraft(original)
    expect(parse(draft).missing).toEqual([])
    expect(said(draft)).toEqual([])
    expect(draft).not.toMatch(/Thermavane|time zone|best:/)
  })

  test('of the example programme lack nothing', () => {
    const path = new URL('../../../surveys/programme.md', import.meta.url)
    const programme = parseProgramme('programme.md', readFileSync(path, 'utf8'), [
      'customers',
      'prospects',
      'sales',
      'service',
    ])
    const draft = programmeTranslationDraft(programme)
    expect(parseProgrammeTranslation(programme, 'ja', 'programme.ja.md', draft).diagnostics).toEqual([])
  })

  test('complete what lacks something, and change nothing', () => {
    const lacking = german.replace('  stay: Wir bleiben\n', '').replace(/benchmarks:\n.*\n/, '')
    const completed = completedProgramme(original, parse(lacking))
    expect(said(completed)).toEqual([])
    expect(completed).toContain('  prepared: Wir kommen vorbereitet\n  stay: We stay\n')
    expect(completedProgramme(original, parse(german))).toBe(german)
    expect(said(completedProgramme(original, parse('---\n---\n')))).toEqual([])
  })
})
