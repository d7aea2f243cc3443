import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseProgramme } from '#engine/parse/parse-programme.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { listsOf } from '#engine/parse/question-rows.ts'
import { mutated, nonsense } from './mutated.ts'
import { expectApart, expectInside, expectSaidWell } from './says-well.ts'

const names = ['customers', 'prospects', 'sales', 'service']
const surveys = new URL('../../../surveys/', import.meta.url)
const read = (name: string) => readFileSync(new URL(`${name}.md`, surveys), 'utf8')
const { programme } = parseProgramme('programme.md', read('programme'), names)
const lists = listsOf(programme)

const inFrontmatter = nonsense.map((text) => `---\ntitle: T\n${text}\n---\n\n# P {#p}\n`)
const anyText = fc.oneof(nonsense, mutated(names.map(read)), inFrontmatter)

// The examples are long, and a busy machine is slow.
const timeout = 120_000

test('no text makes the parser throw, and whatever it tells lies inside the file', { timeout }, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseSurvey('survey', 'survey.md', text, lists)
      expectSaidWell(parsed.diagnostics, text)
      expectInside([...parsed.texts, ...parsed.places.values()], text)
      expectApart(parsed.tidy, text)
    }),
    { numRuns: 200 },
  )
})

test('no text makes the programme parser throw, and whatever it tells lies inside the file', {
  timeout,
}, () => {
  fc.assert(
    fc.property(fc.oneof(mutated([read('programme')]), inFrontmatter), (text) => {
      const parsed = parseProgramme('programme.md', text, names)
      expectSaidWell(parsed.diagnostics, text)
      expectInside([...parsed.texts, ...parsed.places.values()], text)
    }),
    { numRuns: 200 },
  )
})

test('an id at the end of a heading is read before blanks of any kind', () => {
  const blanks = '\u00a0\u3000 \t'
  const text = `---\ntitle: T\naudience: customers\nroles:\n  a: A\n---\n\n# P {#p}${blanks}\n\n## Q {#q}${blanks}\n\ntype: text\n`
  const { survey, diagnostics } = parseSurvey('survey', 'survey.md', text)
  expect(diagnostics.map(formatDiagnostic)).toEqual([])
  expect(survey.pages.map(({ id, questions }) => [id, questions.map((one) => one.id)])).toEqual([
    ['p', ['q']],
  ])
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
