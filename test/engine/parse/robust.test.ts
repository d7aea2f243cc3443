import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeFrame, formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseProgramme } from '#engine/parse/parse-programme.ts'
import { type ParsedSurvey, parseSurvey } from '#engine/parse/parse-survey.ts'
import { listsOf } from '#engine/parse/question-rows.ts'

const names = ['customers', 'prospects', 'sales', 'service']
const surveys = new URL('../../../surveys/', import.meta.url)
const read = (name: string) => readFileSync(new URL(`${name}.md`, surveys), 'utf8')
const examples = names.map(read)
const { programme } = parseProgramme('programme.md', read('programme'), names)
const lists = listsOf(programme)

const fragments = fc.constantFrom(
  ...[
    '---',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '# ',
    '## ',
    '### ',
    '{#',
    '}',
    '{',
    '|',
    ': ',
    '- ',
    '1. ',
    '\\',
    '"',
    "'",
  ],
  ...[
    '&a',
    '*a',
    '<b>',
    '[a](javascript:b)',
    '\u0000',
    '\u001b[2J',
    '\u202e',
    '\ufeff',
    '\ud800',
    '😀',
    'type: ',
  ],
  ...[
    'when: ',
    'for: ',
    'as buyer: ',
    ' and ',
    ' or ',
    '(',
    'is answered',
    '__proto__',
    'constructor',
    '>',
    '`',
  ],
)
const fragmented = fc.array(fc.oneof(fragments, fc.string({ unit: 'binary', maxLength: 4 })), {
  maxLength: 40,
})
const someText = fragmented.map((parts) => parts.join(''))
const mutated = fc
  .record({
    text: fc.constantFrom(...examples),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(60),
    put: someText,
  })
  .map(({ text, at, cut, put }) => {
    const start = Math.floor(at * text.length)
    return text.slice(0, start) + put + text.slice(start + cut)
  })
const inFrontmatter = someText.map((text) => `---\ntitle: T\n${text}\n---\n\n# P {#p}\n`)
const anyText = fc.oneof(someText, mutated, inFrontmatter)
// Control characters and those that turn the direction of writing; a line end between diagnostic and frame is ours.
const steering = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

// The three surveys are long, and a busy machine is slow.
const timeout = 120_000

function checkDiagnostics({ diagnostics }: Pick<ParsedSurvey, 'diagnostics'>, text: string): void {
  const lines = text.split(/\r\n|\n|\r/)
  for (const diagnostic of diagnostics) {
    const { line, column, length } = diagnostic
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(lines.length)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
    expect(length).toBeGreaterThanOrEqual(0)
    expect(formatDiagnostic(diagnostic)).not.toMatch(steering)
    const [shown = '', marks = '', ...more] = codeFrame(diagnostic, text).split('\n')
    expect(more).toEqual([])
    expect(shown + marks).not.toMatch(steering)
    expect(shown).toHaveLength((lines[line - 1] ?? '').length + `  ${line} | `.length)
  }
}

test('no text makes the parser throw, and every diagnostic points into the file', { timeout }, () => {
  fc.assert(
    fc.property(anyText, (text) => checkDiagnostics(parseSurvey('survey', 'survey.md', text), text)),
    { numRuns: 200 },
  )
})

test('no text makes the programme parser throw, and every diagnostic points into the file', {
  timeout,
}, () => {
  const programme = fc.tuple(fc.constant(read('programme')), fc.nat(1500), fc.nat(40), someText)
  const mutatedProgramme = programme.map(
    ([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut),
  )
  fc.assert(
    fc.property(fc.oneof(mutatedProgramme, inFrontmatter), (text) =>
      checkDiagnostics(parseProgramme('programme.md', text, names), text),
    ),
    { numRuns: 200 },
  )
})

test('diagnostics stand in the order of the file', { timeout }, () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const places = parseSurvey('survey', 'survey.md', text).diagnostics.map(({ line, column }) => [
        line,
        column,
      ])
      expect(places).toEqual(places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
    }),
    { numRuns: 100 },
  )
})

test('the prototype of objects stays what it is', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  for (const name of ['__proto__', 'constructor', 'prototype', 'toString']) {
    const roles = `roles:\n  ${name}:\n    polluted: yes\n  buyer: You choose\n${name}:\n  polluted: yes`
    const body = `# P {#${name}}\n\n## Q {#${name}}\n\ntype: choice\nfor: ${name}\nas ${name}: x\n${name}: y\n\n- ${name}: A\n  - as ${name}: B`
    const { diagnostics } = parseSurvey('survey', 'survey.md', `---\ntitle: T\n${roles}\n---\n\n${body}\n`)
    expect(diagnostics).not.toEqual([])
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  expect('polluted' in {}).toBe(false)
})

describe.each(names)('%s', (name) => {
  const text = read(name)
  const { survey, words, texts, diagnostics } = parseSurvey(name, `${name}.md`, text, lists)

  test('has no mistake', () => {
    expect(diagnostics.map(formatDiagnostic)).toEqual([])
  })

  test.each([
    ['carriage returns and line feeds', text.replaceAll('\n', '\r\n')],
    ['carriage returns alone', text.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${text}`],
    ['no line end at its end', text.trimEnd()],
    ['blank lines at its end', `${text}\n\n\n`],
  ])('reads the same with %s', (_, changed) => {
    const read = parseSurvey(name, `${name}.md`, changed, lists)
    expect({ survey: read.survey, words: read.words }).toEqual({ survey, words })
    expect(read.diagnostics).toEqual(diagnostics)
    expect(read.texts.map(({ key, text: words }) => [key, words])).toEqual(
      texts.map(({ key, text: words }) => [key, words]),
    )
  })
})

test('quotations within quotations are refused before they exhaust the parser', () => {
  const text = `---\ntitle: T\naudience: customers\nroles:\n  a: A\n---\n\n${'>'.repeat(3000)}x\n\n# P {#p}\n\n## Q {#q}\n\ntype: text\n`
  expect(parseSurvey('survey', 'survey.md', text).diagnostics).toMatchObject([{ rule: 'too-deep', line: 8 }])
})

test.each([
  ['lists', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['lists on one line', '- '.repeat(5000)],
  ['numbered lists and quotations', '1. > '.repeat(3000)],
])('%s within each other are refused before they exhaust the parser', (_, body) => {
  const text = `---\ntitle: T\naudience: customers\nroles:\n  a: A\n---\n\n# P {#p}\n\n## Q {#q}\n\ntype: note\n\n${body}\n`
  expect(parseSurvey('survey', 'survey.md', text).diagnostics).toContainEqual(
    expect.objectContaining({ rule: 'too-deep' }),
  )
})
