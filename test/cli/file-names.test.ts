import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test.each([
  ['Kunden.md', 'kunden.md'],
  ['My Survey.md', 'my-survey.md'],
  ['Führungskräfte_2026.md', 'fuhrungskrafte-2026.md'],
  ['kunden.2026.md', 'kunden-2026.md'],
  ['notes.MD', 'notes.md'],
  ['customers.de.md', undefined],
  ['customers.pt-BR.md', undefined],
  ['опрос.md', undefined],
  ['customers .md', undefined],
  ['Read me.md', 'read-me.md'],
])('«%s» is an error, not passed over', async (name, suggestion) => {
  await writeFile(join(folder, name), '')
  const { diagnostics, worker } = await loadSurveys(folder)
  expect(diagnostics).toEqual([
    {
      file: name,
      line: 1,
      column: 1,
      length: 1,
      severity: 'error',
      rule: 'file-name',
      message: expect.stringMatching(/lower-case letters, digits and hyphens; translations are not read yet/),
      ...(suggestion === undefined ? {} : { suggestion }),
    },
  ])
  expect(worker.surveys.map(({ survey }) => survey.id)).toEqual(['customers', 'prospects', 'sales'])
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
