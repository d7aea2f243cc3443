import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { run } from './run.ts'

const programme =
  '---\ncompany: Hollinrime\nsector: cold stores\nsender: Ines Hallworth\ntime zone: Europe/London\n---\n\nWe watch cold stores.\n'
const survey =
  '---\ntitle: How are we doing?\naudience: customers\nroles:\n  buyer: You choose\n---\n\n# In short {#short}\n\n## Would you refer {company}? {#refer}\n\ntype: referral\nlow: Never\n'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'translate-'))
  await writeFile(join(folder, 'programme.md'), programme)
  await writeFile(join(folder, 'customers.md'), survey)
})
afterEach(() => rm(folder, { recursive: true }))

// Each command is a process of its own, and a busy machine is slow.
vi.setConfig({ testTimeout: 60_000 })

const translate = (...args: string[]) => run('translate', [...args, folder])
const read = (name: string) => readFile(join(folder, name), 'utf8')

test.each([
  [['custmers', 'de'], 'did you mean «customers»?'],
  [['customers', 'pt'], '«pt» is not spoken yet'],
  [['customers', 'en'], 'customers.md is written in «en» itself'],
  [['programme', 'en'], 'programme.md is written in «en» itself'],
])('%j is refused with a reason', async (args, reason) => {
  const { code, out, err } = await translate(...args)
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain(reason)
})

test('a survey with mistakes is mended before it is translated', async () => {
  await writeFile(join(folder, 'customers.md'), survey.replace('type: referral', 'type: refer'))
  const { code, err } = await translate('customers', 'de')
  expect(code).toBe(1)
  expect(err).toContain('customers.md has mistakes; mend them first')
  await expect(read('customers.de.md')).rejects.toThrow()
})

test('a file whose settings cannot be read is left as it is', async () => {
  await writeFile(join(folder, 'customers.de.md'), 'Wie geht es uns?\n')
  const { code, err } = await translate('customers', 'de')
  expect(code).toBe(1)
  expect(err).toContain('customers.de.md is left as it is')
  expect(await read('customers.de.md')).toBe('Wie geht es uns?\n')
})

test('a translation is begun, completed, and then lacks nothing', async () => {
  const begun = await translate('customers', 'de')
  expect(begun.code).toBe(0)
  expect(begun.out).toContain('6 texts to translate. Write «languages: [en, de]» into customers.md')
  const whole = await read('customers.de.md')
  expect(whole).toContain('## Would you refer {company}? {#refer}\n\nlow: Never\n')

  expect(whole).toContain('names:\n  buyer: buyer\n')

  const german = whole.replace('How are we doing?', 'Wie geht es uns?')
  const lacking = german.replace('low: Never\n', '').replace('names:\n  buyer: buyer\n', '')
  await writeFile(join(folder, 'customers.de.md'), lacking)
  expect((await translate('customers', 'de')).out).toContain('2 texts added')
  expect(await read('customers.de.md')).toContain('names:\n  buyer: buyer\n')
  expect(await read('customers.de.md')).toContain('title: Wie geht es uns?')
  expect(await read('customers.de.md')).toContain('low: Never')

  const before = await read('customers.de.md')
  expect((await translate('customers', 'de')).out).toContain('lacks nothing')
  expect(await read('customers.de.md')).toBe(before)
})

test('the programme is translated likewise', async () => {
  expect((await translate('programme', 'de')).out).toContain('3 texts to translate')
  expect(await read('programme.de.md')).toBe(
    '---\nsector: cold stores\nsender: Ines Hallworth\n---\n\nWe watch cold stores.\n',
  )
})
