import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadSurveys } from '#cli/load-surveys.ts'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { promiseText } from '../engine/parse/some-promise.ts'
import { run } from './run.ts'
import { someFolder } from './some-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await someFolder()
})
afterEach(() => rm(folder, { recursive: true }))

const promise = async (name: string, text: string) => {
  await mkdir(join(folder, 'promises'), { recursive: true })
  await writeFile(join(folder, 'promises', name), text)
}
const mistakes = async () => (await loadSurveys(folder)).diagnostics.map(formatDiagnostic)
const quiet = { GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' }

describe('a folder of promises', () => {
  test('with a mistake fails the check, at its place', async () => {
    await promise('call-back.md', promiseText({ surveys: '[customer]' }))
    const { code, err } = await run('check', [folder], quiet)
    expect(code).toBe(1)
    expect(err).toMatch(/promises\/call-back\.md:3:11 error unknown-survey .* did you mean «customers»\?/)
    expect(err).toContain('3 | surveys: [customer]')
    expect(err).toContain('help: surveys/engine/README.md#unknown-survey')
  })

  test('holds no file whose name is not read, and no translation of nothing', async () => {
    await promise('Call back.md', promiseText())
    await promise('programme.de.md', '')
    expect(await mistakes()).toEqual([
      expect.stringMatching(
        /^promises\/Call back\.md:1:1 error file-name .* did you mean «call-back\.md»\?$/,
      ),
      'promises/programme.de.md:1:1 error unlisted-translation  «programme.de.md» translates programme.md, which is not there',
    ])
  })

  test('is read from files alone, never through links', async () => {
    await promise('notes.txt', 'Words')
    await symlink(join(folder, 'customers.md'), join(folder, 'promises', 'call-back.md'))
    await expect(loadSurveys(folder)).rejects.toThrow('is no file but a link or a folder')
  })

  test('mends a day that is written otherwise', async () => {
    await promise('call-back.md', promiseText({ due: '31.10.2026' }))
    const { code, err } = await run('check', [folder, '--fix'], quiet)
    expect([code, err]).toEqual([0, expect.stringContaining('promises/call-back.md: 1 fix (1 wrong-value)')])
    expect((await loadSurveys(folder)).site.promises[0]?.terms.due).toBe('2026-10-31')
  })

  test('lets a promise pass whose waiver gives a reason, and reports one that is not needed', async () => {
    const waive = { waive: '\n  promise-far: The building takes that long' }
    await promise('call-back.md', promiseText({ due: '2030-01-01', ...waive }))
    expect(await mistakes()).toEqual([])
    await promise('call-back.md', promiseText(waive))
    expect(await mistakes()).toEqual([expect.stringContaining('warning unused-waiver')])
  })

  test('reaches the site in the programme’s language, and the worker, whose mails tell of it', async () => {
    await promise('call-back.md', promiseText())
    await promise('README.md', 'For those who write promises.')
    const { site, worker, diagnostics } = await loadSurveys(folder)
    expect(diagnostics).toEqual([])
    expect(site.promises.map(({ terms, words }) => [terms.id, Object.keys(words)])).toEqual([
      ['call-back', ['en']],
    ])
    expect(worker.promises).toEqual(site.promises)
    expect((await run('check', [folder], quiet)).err).toBe('1 survey, 1 scenario, 1 promise, nothing wrong\n')
  })
})

test('a folder without promises is right as it is', async () => {
  const { site, diagnostics } = await loadSurveys(folder)
  expect([site.promises, diagnostics]).toEqual([[], []])
})
