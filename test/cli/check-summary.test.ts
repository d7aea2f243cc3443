import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkSummary } from '#cli/check-summary.ts'
import { loadSurveys } from '#cli/load-surveys.ts'
import { writeLockFile } from '#cli/lock.ts'
import { someFolder } from './some-folder.ts'

let folder: string
const change = async (from: string | RegExp, to: string) => {
  const path = join(folder, 'customers.md')
  const text = await readFile(path, 'utf8')
  expect(text).toMatch(from)
  await writeFile(path, text.replace(from, to))
}
const trends = async () => {
  const loaded = await loadSurveys(folder)
  const [, part = ''] = checkSummary(loaded.diagnostics, loaded, folder).split('### What changed for trends')
  return part.split('\n###')[0] ?? ''
}
beforeEach(async () => {
  folder = await someFolder()
  await writeLockFile({ folder })
})
afterEach(() => rm(folder, { recursive: true }))

test('a survey that has errors is not said to be comparable', async () => {
  await change('type: referral', 'type: referal')
  expect(await trends()).toContain('not known while customers.md has errors')
})

test('a question that is gone is listed, and so is a break that was acknowledged', async () => {
  await change(/## How satisfied[\s\S]*$/, '')
  await change('colleague? {#refer}\n\ntype: referral', 'friend? {#refer}\n\ntype: referral\nbreaks: 2027-H1')
  const said = await trends()
  expect(said).toContain('«satisfied» is gone')
  expect(said).toContain('(acknowledged by «breaks: 2027-H1»)')
})

test('nothing is said to have changed where nothing did', async () => {
  expect(await trends()).toContain('Nothing: every figure can be compared')
})
