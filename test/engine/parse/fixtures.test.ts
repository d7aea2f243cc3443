import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codeFrame, formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'

/** Each folder holds a survey and what is read out of it; `UPDATE=1` writes the latter anew. */
const folder = new URL('../../fixtures/surveys/', import.meta.url)
const update = process.env.UPDATE === '1'
const expectations = ['survey.json', 'diagnostics.txt'] as const

test.each(readdirSync(folder))('%s', (name) => {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
  const text = read('survey.md')
  const { survey, words, diagnostics } = parseSurvey('survey', 'survey.md', text)
  const [file, other] = diagnostics.length === 0 ? expectations : ([...expectations].reverse() as const)
  const found =
    diagnostics.length === 0
      ? `${JSON.stringify({ survey, words }, null, 2)}\n`
      : diagnostics.map((one) => `${formatDiagnostic(one)}\n${codeFrame(one, text)}\n`).join('\n')
  if (update) {
    writeFileSync(new URL(`${name}/${file}`, folder), found)
    rmSync(new URL(`${name}/${other}`, folder), { force: true })
  }
  expect(found).toBe(read(file))
  expect(existsSync(new URL(`${name}/${other}`, folder))).toBe(false)
})
