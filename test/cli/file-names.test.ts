import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFileNames } from '#cli/file-names.ts'
import { loadSurveys } from '#cli/load-surveys.ts'
import { run } from './run.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'names-'))
  await cp('surveys', folder, {
    recursive: true,
    filter: (path) => path === 'surveys' || path.endsWith('.md'),
  })
})
afterEach(() => rm(folder, { recursive: true }))

/** Ids of the surveys that stand in a folder by rights. */
const surveysIn = async (path: string) =>
  (await readdir(path))
    .filter((name) => /^(?!programme|themes)[a-z]+\.md$/.test(name))
    .map((name) => name.slice(0, -3))
    .toSorted()

const mistake = (file: string, rule: string, message: unknown, suggestion?: string) => ({
  file,
  line: 1,
  column: 1,
  length: 1,
  severity: 'error',
  rule,
  message,
  ...(suggestion === undefined ? {} : { suggestion }),
})

test.each([
  ['Kunden.md', 'kunden.md'],
  ['My Survey.md', 'my-survey.md'],
  ['Führungskräfte_2026.md', 'fuhrungskrafte-2026.md'],
  ['kunden.2026.md', 'kunden-2026.md'],
  ['notes.MD', 'notes.md'],
  ['опрос.md', undefined],
  ['customers .md', undefined],
  ['Read me.md', 'read-me.md'],
  ['Customers.DE.md', 'customers.de.md'],
  ['programme.de.MD', 'programme.de.md'],
  ['customers.de.fr.md', 'customers-de-fr.md'],
])('«%s» is an error, not passed over', async (name, suggestion) => {
  await writeFile(join(folder, name), '')
  await rm(join(folder, 'customers.de.md'), { force: true })
  await rm(join(folder, 'programme.de.md'), { force: true })
  const before = await surveysIn(folder)
  const { diagnostics, ids } = readFileNames(await readdir(folder))
  const message = expect.stringMatching(/lower-case letters, digits and hyphens, «customers\.md»/)
  expect(diagnostics).toEqual([mistake(name, 'file-name', message, suggestion)])
  expect(ids).toEqual(before)
})

test('a translation is known by its original and its language, whatever the order of names', () => {
  const names = ['customers.de.md', 'programme.ar.md', 'customers.md', 'a.ja.md', 'a.md', 'programme.md']
  expect(readFileNames(names)).toEqual({
    ids: ['a', 'customers'],
    translations: [
      { of: 'a', language: 'ja' },
      { of: 'customers', language: 'de' },
      { of: 'programme', language: 'ar' },
    ],
    diagnostics: [],
  })
})

test('the file of themes is no survey, and its translations need it', () => {
  const { ids, translations, diagnostics } = readFileNames(['themes.md', 'themes.de.md', 'customers.md'])
  expect([ids, translations, diagnostics]).toEqual([['customers'], [{ of: 'themes', language: 'de' }], []])
  const alone = readFileNames(['themes.de.md', 'customers.md'])
  expect(alone.diagnostics).toEqual([
    mistake('themes.de.md', 'unlisted-translation', expect.stringContaining('themes.md, which is not there')),
  ])
})

test('in a folder of promises «programme» is a name like any other', () => {
  expect(readFileNames(['programme.md', 'programme.de.md', 'README.md'], [])).toEqual({
    ids: ['programme'],
    translations: [{ of: 'programme', language: 'de' }],
    diagnostics: [],
  })
})

test('a translation into a language that is not spoken is an error', () => {
  const { translations, diagnostics } = readFileNames(['customers.md', 'customers.pt-BR.md'])
  const message =
    '«customers.pt-BR.md» is not read: «pt-BR» is not spoken yet (known: en, de, fr, es, ar, ja)'
  expect(diagnostics).toEqual([mistake('customers.pt-BR.md', 'unknown-language', message)])
  expect(translations).toEqual([])
})

test('a translation without its original is an error, with the original that is meant', () => {
  const { translations, diagnostics } = readFileNames(['customers.md', 'custmers.de.md', 'kunden.fr.md'])
  expect(diagnostics).toEqual([
    mistake(
      'custmers.de.md',
      'unlisted-translation',
      '«custmers.de.md» translates custmers.md, which is not there',
      'customers.de.md',
    ),
    mistake(
      'kunden.fr.md',
      'unlisted-translation',
      '«kunden.fr.md» translates kunden.md, which is not there',
    ),
  ])
  expect(translations).toEqual([])
})

test('no name makes the reader throw, and every markdown file is read, reserved or reported', () => {
  const part = fc.constantFrom(
    'customers',
    'programme',
    'readme',
    'README',
    '.',
    '..',
    'de',
    'PT',
    ' ',
    'é',
    '-',
    '1',
    'md',
  )
  const name = fc.array(part, { maxLength: 5 }).map((parts) => `${parts.join('')}.md`)
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 6 }), (names) => {
      const { ids, translations, diagnostics } = readFileNames(names)
      const seen = [
        ...ids.map((id) => `${id}.md`),
        ...translations.map(({ of, language }) => `${of}.${language}.md`),
        ...diagnostics.map(({ file }) => file),
      ]
      const passed = names.filter(
        (one) =>
          one.startsWith('.') || /^(?:readme(?:\.[a-z]{2,3}(?:-[a-z0-9]{2,8})*)?|programme)\.md$/i.test(one),
      )
      expect([...seen, ...passed].toSorted()).toEqual(names.toSorted())
    }),
  )
})

test('the command names it and shows no line of it', async () => {
  await writeFile(join(folder, 'Kunden.md'), 'Secret')
  const { code, err } = await run('check', [folder])
  expect(code).toBe(1)
  expect(err).toContain('Kunden.md:1:1 error file-name  «Kunden.md» is not read')
  expect(err).toContain('did you mean «kunden.md»?')
  expect(err).not.toContain('1 | ')
  expect(err).toContain('1 error')
})

test.each(['README.md', 'readme.md', 'ReadMe.MD', 'notes.txt', '.#customers.md'])(
  '«%s» is nobody’s mistake',
  async (name) => {
    await writeFile(join(folder, name), '')
    expect((await loadSurveys(folder)).diagnostics).toEqual([])
  },
)

test('a folder is no survey, whatever its name', async () => {
  await mkdir(join(folder, 'old.md'))
  await mkdir(join(folder, 'Older.md'))
  expect((await loadSurveys(folder)).diagnostics).toEqual([])
})
