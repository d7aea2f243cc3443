import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compile } from '#cli/compile.ts'
import { loadSurveys } from '#cli/load-surveys.ts'
import { writeLockFile } from '#cli/lock.ts'

let folder: string
let surveys: string
let built: string
const lockText = () => readFile(join(surveys, 'surveys.lock.json'), 'utf8')
const change = async (file: string, from: string, to: string) => {
  const text = await readFile(join(surveys, file), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(surveys, file), text.replace(from, to))
}
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
  surveys = join(folder, 'surveys')
  built = join(folder, 'generated')
  await cp('test/fixtures/lock', surveys, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

test('surveys with an error are not written down', async () => {
  await change('customers.md', 'type: referral', 'type: referal')
  expect(await writeLockFile({ folder: surveys })).toMatchObject({ done: false })
  await expect(stat(join(surveys, 'surveys.lock.json'))).rejects.toThrow()
})

test('surveys that were changed after they were built are not written down', async () => {
  expect(await compile(surveys, built)).toBe(true)
  await change('customers.md', 'type: agree', 'type: frequency')
  const { done, said } = await writeLockFile({ folder: surveys, built })
  expect(done).toBe(false)
  expect(said).toContain('not the ones that were built')
})

test('a damaged lock is left as it is', async () => {
  await writeLockFile({ folder: surveys })
  const damaged = (await lockText()).replace('"from": 0,', '"from": zero,')
  await writeFile(join(surveys, 'surveys.lock.json'), damaged)
  expect(await writeLockFile({ folder: surveys })).toMatchObject({ done: false })
  expect(await lockText()).toBe(damaged)
})

test('what was built is written down in all its languages, and a second time it is the same', async () => {
  expect(await compile(surveys, built)).toBe(true)
  expect(await writeLockFile({ folder: surveys, built })).toMatchObject({ done: true })
  const first = await lockText()
  expect(first).toContain('"refer": "Would you refer {company}?"')
  expect(first).toContain('"refer": "Würden Sie {company} empfehlen?"')
  expect(await writeLockFile({ folder: surveys, built })).toMatchObject({ done: true })
  expect(await lockText()).toBe(first)
})

test('from then on a broken trend is an error, and what is gone is compiled in', async () => {
  await writeLockFile({ folder: surveys })
  await change('customers.md', 'type: agree', 'type: frequency')
  const broken = await loadSurveys(surveys)
  expect(broken.diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
    'broken-trend',
  ])
  await change(
    'customers.md',
    '{#outlook}\n\ntype: frequency',
    '{#outlook}\n\ntype: frequency\nbreaks: 2027-H1',
  )
  expect((await loadSurveys(surveys)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  await change('customers.md', '## Where are we going? {#outlook}\n\ntype: frequency\nbreaks: 2027-H1\n', '')
  await change('customers.de.md', '## Wohin gehen wir? {#outlook}\n', '')
  const { site } = await loadSurveys(surveys)
  expect(site.surveys[0]?.survey.retired).toMatchObject([{ id: 'outlook', type: 'agree' }])
  expect(site.surveys[0]?.words.de?.questions.outlook?.title.text).toBe('Wohin gehen wir?')
})
