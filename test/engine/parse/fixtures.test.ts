import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codeFrame, formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'

/** Each folder holds a survey and what is read out of it; `UPDATE=1` writes the latter anew. */
const folder = new URL('../../fixtures/surveys/', import.meta.url)
const update = process.env.UPDATE === '1'

test.each(readdirSync(folder))('%s', (name) => {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
  const text = read('survey.md')
  // Lists of the programme, where the survey takes rows from them.
  const lists = existsSync(new URL(`${name}/lists.json`, folder)) ? JSON.parse(read('lists.json')) : {}
  const { survey, words, diagnostics } = parseSurvey('survey', 'survey.md', text, lists)
  const understood = diagnostics.length === 0
  const [file, other] = understood ? ['survey.json', 'diagnostics.txt'] : ['diagnostics.txt', 'survey.json']
  const found = understood
    ? `${JSON.stringify({ survey, words }, null, 2)}\n`
    : diagnostics.map((one) => `${formatDiagnostic(one)}\n${codeFrame(one, text)}\n`).join('\n')
  if (update) {
    writeFileSync(new URL(`${name}/${file}`, folder), found)
    rmSync(new URL(`${name}/${other}`, folder), { force: true })
  }
  expect(found).toBe(read(file))
  expect(existsSync(new URL(`${name}/${other}`, folder))).toBe(false)
})
