/** Every rule has a case: a folder that breaks it and nothing else, and the same folder mended. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { examine } from '#cli/examine.ts'
import { type Diagnostic, formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { ruleIds, ruleOf } from '#engine/rulebook/rulebook.ts'
import { caseFolder, casesRoot } from './case-folder.ts'

const cases = readdirSync(casesRoot, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test('no rule is without a case, and no case without a rule', () => {
  expect(cases.toSorted()).toEqual([...ruleIds].toSorted())
})

test('a case that parts an address or a secret shows it whole in no file of the repository', () => {
  for (const rule of ['address-in-file', 'secret-in-file'])
    expect(readFileSync(join(casesRoot, rule, 'wrong', 'notes.txt'), 'utf8')).toContain('(+)')
})

describe.each(ruleIds)('%s', (rule) => {
  test('is reported where it is broken, and nothing else is', async () => {
    const found = await foundIn(rule, 'wrong')
    const places = found.map(({ file, line, column, rule: its }) => `${file}:${line}:${column} ${its}\n`)
    const expected = join(casesRoot, rule, 'expected.txt')
    expect(existsSync(expected) && readFileSync(expected, 'utf8')).toBe(places.join(''))
    expect(new Set(found.map(({ rule: its }) => its))).toEqual(new Set([rule]))
    expect(found.map(({ severity }) => severity)).toContain(ruleOf(rule).severity)
  })

  test('is content with what was mended', async () => {
    expect((await foundIn(rule, 'right')).map(formatDiagnostic)).toEqual([])
  })
})

async function foundIn(rule: string, state: string): Promise<readonly Diagnostic[]> {
  const folder = await caseFolder(rule, state)
  const { diagnostics } = await examine(folder)
  await rm(folder, { recursive: true })
  return diagnostics
}
