import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeFrame, formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseTranslation } from '#engine/parse/parse-translation.ts'
import { isName, nameTexts } from '#engine/parse/translation-names.ts'
import { germanText, original, parseGerman, said, saidAfter } from './translation-example.ts'

test('the example has no mistake, in whatever order and depth its headings stand', () => {
  expect(original.diagnostics).toEqual([])
  expect(said(germanText)).toEqual([])
})

describe('missing words', () => {
  test('are reported at the heading that they belong under, with what is to be translated', () => {
    expect(saidAfter('low: Sicher nicht\n', '')).toEqual([
      'missing-words @refer «refer low» is not translated: «Certainly not»',
    ])
    expect(saidAfter(/- keep.*\n/, '')).toEqual([
      'missing-words @care «care.keep» is not translated: «kept promises»',
    ])
    expect(saidAfter('- 5: Ganz zufrieden\n', '')).toEqual([
      'missing-words @satisfied «satisfied.5» is not translated: «Fully satisfied»',
    ])
    expect(saidAfter('Alles davon wird gelesen.', '')).toEqual([
      'missing-words @short «page short help» is not translated: «All of it is read.»',
    ])
    expect(saidAfter('subject: Vier Minuten für uns?\n', '')).toEqual([
      'missing-words @invitation «invitation subject» is not translated: «Four minutes for us?»',
    ])
  })

  test('of a role are missing although the others have theirs', () => {
    expect(saidAfter('  - as buyer: nach Ihrem Budget gefragt\n', '')).toEqual([
      'missing-words @care «care.listen as buyer» is not translated: «asked about your budget»',
    ])
    expect(saidAfter('as buyer: Ein Wort reicht aus.', '')).toEqual([
      'missing-words @refer-why «refer-why help as buyer» is not translated: «One word will do.»',
    ])
  })

  test('of a group may be given to its roles one by one', () => {
    const words = 'as deciders: Wie oft hat unser Leiter …'
    expect(saidAfter(words, 'as lead: Wie oft …\nas buyer: Wie oft …')).toEqual([])
    expect(saidAfter(words, 'as lead: Wie oft …')).toEqual([
      'missing-words @care «care as buyer» is not translated: «How often has our manager …»',
    ])
  })

  test('under a heading that is missing are reported once, at the end', () => {
    expect(saidAfter(/# Einladung[\s\S]*(?=# Kurz)/, '')).toEqual([
      'missing-words @ «invitation» is not translated, with 2 more below it: «Invitation»',
    ])
  })

  test('of the frontmatter are reported there', () => {
    expect(saidAfter('title: Wie geht es uns?\n', '')).toEqual([
      'missing-words @--- «title» is not translated: «How are we doing?»',
    ])
    expect(saidAfter('  user: Sie benutzen\n', '')).toEqual([
      'missing-words @roles «role user» is not translated: «You use»',
    ])
    expect(saidAfter('Danke für *Ihre* Zeit.', '')).toEqual([
      'missing-words @--- «intro» is not translated: «Thank you for your time.»',
    ])
  })

  test('stand in the original’s language until they are translated', () => {
    const { words } = parseGerman('---\ntitle: Wie geht es uns?\n---\n')
    expect(words).toEqual({
      ...original.words,
      title: 'Wie geht es uns?',
      // A role is called by its sentence until it has a name of this language.
      names: {},
      questions: {
        ...original.words.questions,
        known: {
          ...original.words.questions.known,
          options: { ...original.words.questions.known?.options, keldmark: { text: 'Keldmark (DE)' } },
        },
        rivals: {
          ...original.words.questions.rivals,
          rows: { ...original.words.questions.rivals?.rows, keldmark: { text: 'Keldmark (DE)' } },
        },
      },
    })
  })
})

test('a misspelt setting is no rule but a mistake, and read all the same', () => {
  expect(saidAfter('low: Sicher', 'lwo: Sicher')).toEqual([
    'unknown-key @lwo «lwo» is not known here (known: low, high, subject, as <role>); did you mean «low»?',
  ])
})

test('a heading is translated once', () => {
  expect(said(`${germanText}\n## Noch einmal {#rivals}\n`)).toEqual([
    'duplicate-id @rivals «rivals» is already the id of «Verglichen mit {company} …»',
  ])
})

test('a language that the survey does not list is reported, and so is its own', () => {
  const of = (language: string) =>
    parseTranslation(original, language, 'x.md', germanText, {}).diagnostics.map(formatDiagnostic)
  expect(of('fr')).toEqual([
    'x.md:1:1 error unlisted-translation  customers.md does not list «fr»; write «languages: [en, de, fr]» there, or delete this file',
  ])
  expect(of('en')).toEqual([
    'x.md:1:1 error unlisted-translation  «en» is the language of customers.md itself, whose own words are read',
  ])
})

test('of settings that cannot be read, only that is said', () => {
  expect(said('title: Wie geht es uns?')).toEqual([
    'no-frontmatter @tit the file does not begin with settings between two lines of «---»',
  ])
})

test('words stand under the original’s ids, in its order, and rows of lists in the programme’s words', () => {
  const { words } = parseGerman(germanText)
  expect(Object.keys(words.questions)).toEqual(Object.keys(original.words.questions))
  expect(Object.keys(words.roles)).toEqual(['buyer', 'user', 'lead'])
  expect(words.questions.care).toEqual({
    title: {
      text: 'Wie oft hat {seller|Ihr Kontakt} …',
      as: { buyer: 'Wie oft hat unser Leiter …', lead: 'Wie oft hat unser Leiter …' },
    },
    rows: {
      listen: { text: 'nach Ihrer Lage gefragt', as: { buyer: 'nach Ihrem Budget gefragt' } },
      keep: { text: 'Versprechen gehalten' },
    },
    options: {},
    points: {},
  })
  expect(words.questions.known?.options).toEqual({
    thermavane: { text: 'Thermavane GmbH' },
    keldmark: { text: 'Keldmark (DE)' },
    none: { text: 'Keine davon' },
  })
  expect(words.questions.rivals?.rows).toEqual(words.questions.known?.options)
  expect(words.questions.patience?.help?.text).toBe('<ul>\n<li>Das ist Prosa</li>\n</ul>')
  expect(words.notices.invitation).toEqual({
    title: 'Einladung',
    subject: 'Vier Minuten für uns?',
    body: '<p>Bitte antworten Sie.</p>',
  })
})

test('texts have the keys of the original’s, and lie where they say', () => {
  const { texts, pairs, missing } = parseGerman(germanText)
  const keys = (of: readonly { key: string }[]) => of.map(({ key }) => key).toSorted()
  expect(keys(texts)).toEqual(keys([...original.texts.filter((one) => !isName(one)), ...nameTexts(original)]))
  expect(missing).toEqual([])
  expect(pairs).toHaveLength(texts.length)
  for (const { key, text, at } of texts.filter(({ kind }) => kind !== 'intro'))
    expect(germanText.slice(at, at + text.length + 2), key).toContain(text)
})

test('no text makes the parser throw, and every diagnostic points into the file', () => {
  const pieces = fc.constantFrom(
    '---\n',
    '\n',
    '# ',
    '## ',
    '{#',
    '}',
    '{',
    '|',
    ': ',
    '- ',
    '  - as ',
    '\\',
    '<b>',
    '{#care}',
    '__proto__',
    '\r',
    '😀',
    'low: ',
  )
  const put = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
  const mutated = fc.record({ at: fc.nat(germanText.length), cut: fc.nat(60), put })
  fc.assert(
    fc.property(mutated, ({ at, cut, put }) => {
      const text = germanText.slice(0, at) + put.join('') + germanText.slice(at + cut)
      const lines = text.split(/\r\n|\n|\r/)
      for (const one of parseGerman(text).diagnostics) {
        expect(one.line).toBeLessThanOrEqual(lines.length)
        expect(one.column).toBeLessThanOrEqual((lines[one.line - 1] ?? '').length + 1)
        expect(one.length).toBeGreaterThanOrEqual(0)
        codeFrame(one, text)
      }
    }),
    { numRuns: 100 },
  )
}, 120_000)

test.each([
  ['carriage returns and line feeds', germanText.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\ufeff${germanText}`],
  ['no line end at its end', germanText.trimEnd()],
])('reads the same with %s', (_, text) => {
  const { words, diagnostics } = parseGerman(text)
  expect({ words, diagnostics }).toEqual({ words: parseGerman(germanText).words, diagnostics: [] })
})
