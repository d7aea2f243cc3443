import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readCheckOptions } from '#cli/check-options.ts'
import type { JsonReport } from '#cli/report-json.ts'
import { run } from './run.ts'
import { someFolder } from './some-folder.ts'

// Each command is a process of its own, and a busy machine is slow.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
beforeEach(async () => {
  folder = await someFolder()
})
afterEach(() => rm(folder, { recursive: true }))

const quiet = { GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' }
const check = (...args: string[]) => run('check', [folder, ...args], quiet)
const read = (file: string) => readFile(join(folder, file), 'utf8')
const change = async (file: string, from: string, to: string) => {
  const text = await read(file)
  expect(text).toContain(from)
  await writeFile(join(folder, file), text.replace(from, to))
}

describe('a wrong call', () => {
  test('is refused with 2 and the nearest flag', async () => {
    const { code, err } = await check('--jsn')
    expect(code).toBe(2)
    expect(err).toContain('«--jsn» is no flag of this command; did you mean --json?')
    expect(err).toContain('--strict')
  })

  test('is one with two folders, with two things to print, or without the folder', async () => {
    expect(readCheckOptions(['a', 'b'], {})).toContain('one folder is checked at a time')
    expect(readCheckOptions(['--json', '--matrix'], {})).toContain('choose one')
    const { code, err } = await run('check', ['no-such-folder'], quiet)
    expect([code, err]).toEqual([2, expect.stringContaining('there is no folder «no-such-folder»')])
  })

  test('names the folder below that was probably meant', async () => {
    const above = await mkdtemp(join(tmpdir(), 'above-'))
    await rename(folder, join(above, 'surveys'))
    for (const [command, ...args] of [['check'], ['translate', 'customers', 'de']]) {
      const { code, err } = await run(command ?? '', [...args, above], quiet)
      expect(code).toBeGreaterThan(0)
      expect(err).toContain(`did you mean «${above}/surveys»?`)
    }
    await rename(join(above, 'surveys'), folder)
    await rm(above, { recursive: true })
  })
})

test('--help says how the command is called, and ends with 0', async () => {
  const { code, out } = await check('--help')
  expect([code, out]).toEqual([0, expect.stringContaining('[--fix] [--json]')])
})

test('a folder without mistakes ends with 0 and says so', async () => {
  const { code, out, err } = await check()
  expect([code, out, err]).toEqual([0, '', '1 survey, 1 scenario, nothing wrong\n'])
})

test('the surveys of this repository and their scenarios hold', async () => {
  const { code, err } = await run('check', ['surveys'], quiet)
  expect([err, code]).toEqual([expect.not.stringContaining(' error '), 0])
})

describe('a folder with mistakes', () => {
  test('ends with 1, and says once for each rule where to read more', async () => {
    await change('customers.md', 'type: referral', 'type: referal')
    await change('customers.md', 'type: frequency', 'type: frequenci')
    const { code, err } = await check()
    expect(code).toBe(1)
    expect(err.split('help: surveys/engine/README.md#unknown-type')).toHaveLength(2)
    expect(err).not.toContain('\u001b')
    expect(err.trimEnd().split('\n').at(-1)).toContain('so more may come')
  })

  test('a file that is hardly translated yet takes one line, and is counted whole', async () => {
    await change('customers.md', 'languages: [en]', 'languages: [en, de]')
    for (const name of ['customers', 'programme']) await run('translate', [name, 'de', folder], quiet)
    const { err } = await check()
    expect(err).toMatch(
      /customers\.de\.md:\d+:\d+ warning identical-words {2}\d+ of \d+ texts still read as the original/,
    )
    expect(err.match(/customers\.de\.md:\d+:\d+ warning identical-words/g)).toHaveLength(1)
    const { diagnostics, warnings } = JSON.parse((await check('--json')).out) as JsonReport
    expect(diagnostics.filter(({ rule }) => rule === 'identical-words').length).toBeGreaterThan(8)
    expect(err).toContain(`${warnings} warnings`)
  })

  test('a warning ends with 0, and with 1 under --strict', async () => {
    await change('customers.md', 'roles:\n', 'waive:\n  no-care: It is asked by phone this year\nroles:\n')
    const { code, err } = await check()
    expect([code, err]).toEqual([0, expect.stringContaining('0 errors, 1 warning')])
    expect((await check('--strict')).code).toBe(1)
  })

  test('--json prints one document and nothing else', async () => {
    await change('customers.md', 'type: referral', 'type: referal')
    const { code, out, err } = await check('--json')
    expect([code, err]).toEqual([1, ''])
    const report = JSON.parse(out) as JsonReport
    expect(report.schema).toBe(1)
    const [first] = report.diagnostics
    const lines = (await read('customers.md')).split('\n')
    expect(first).toMatchObject({
      line: lines.indexOf('type: referal') + 1,
      column: 7,
      length: 7,
      severity: 'error',
      rule: 'unknown-type',
      suggestion: 'referral',
      help: 'surveys/engine/README.md#unknown-type',
    })
    expect(first?.file.endsWith('/customers.md')).toBe(true)
  })

  test('a scenario that fails is reported at its line', async () => {
    await writeFile(
      join(folder, 'scenarios', 'new.md'),
      '# A user\n\nsurvey: customers\nrole: user\nnot asked: refer\n',
    )
    const { code, err } = await check()
    expect(code).toBe(1)
    expect(err).toContain('scenarios/new.md:5:12 error scenario-failed')
  })
})

test('an address of a person is reported wherever it is shared, and not shown again', async () => {
  const line = `Ask ${['karla.brandt', 'hollinrime-customers.com'].join('@')} for it.`
  await change('customers.md', '# In short {#short}', `${line}\n\n# In short {#short}`)
  const { code, err } = await check()
  expect(code).toBe(1)
  expect(err).toContain('address-in-file')
  expect(err).not.toContain('karla.brandt')
})

describe('on GitHub', () => {
  test('each mistake is an annotation, what files say is no command, and a summary is added', async () => {
    await change('customers.md', 'type: referral', 'type: ::error::x ##[error]y')
    const summary = join(folder, 'summary.txt')
    const { code, out } = await run('check', [folder], {
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: summary,
    })
    expect(code).toBe(1)
    expect(out).toMatch(
      /^::error file=.*customers\.md,line=\d+,col=7,endLine=\d+,endColumn=\d+,title=unknown-type::/m,
    )
    const [, token = ''] = /^::stop-commands::(.+)$/m.exec(out) ?? []
    expect(token.length).toBeGreaterThan(20)
    const quietPart = out.slice(out.indexOf('::stop-commands'), out.indexOf(`::${token}::`))
    expect(quietPart).toContain('##[error]y')
    expect(out.replace(quietPart, '')).not.toMatch(/^\s*::error::x/m)
    const text = await readFile(summary, 'utf8')
    expect(text).toContain('## Surveys: 1 error')
    expect(text).toContain('**error** `unknown-type`: «::error::x')
    expect(text).not.toContain('Who is asked what')
  })

  test('the summary says what changed for trends, how long it takes, and who is asked what', async () => {
    const summary = join(folder, 'summary.txt')
    const { code, out } = await run('check', [folder, '--github'], { ...quiet, GITHUB_STEP_SUMMARY: summary })
    expect([code, out]).toEqual([0, '1 survey, 1 scenario, nothing wrong\n'])
    const text = await readFile(summary, 'utf8')
    expect(text).toContain('## Surveys: 0 errors, 0 warnings')
    expect(text).toContain('### What changed for trends\n\nNothing')
    expect(text).toMatch(/^\| `customers` \| `user` \| \d\.\d \| \d\.\d \| 4 \|$/m)
    expect(text).toContain('<summary>Who is asked what</summary>')
    expect(text).toContain('Would you refer Hollinrime to a colleague?')
  })
})

test('--matrix prints who is asked what, as markdown', async () => {
  const { code, out } = await check('--matrix')
  expect(code).toBe(0)
  expect(out).toMatch(/^\| What \| `buyer` \| `user` \|/m)
  expect(out).toMatch(/^\| `customers` \| `user` \| \d\.\d \|/m)
  expect(out).toMatch(/\| `wrong` What was wrong\? \| – \| if .satisfied. is 2 or less \|/)
})

describe('--fix', () => {
  test('mends what is certain, keeps ends of lines and the mark at the beginning, and says so', async () => {
    await change('customers.md', 'type: referral', 'typ: referral')
    const broken = `\ufeff${(await read('customers.md')).replaceAll('\n', '\r\n')}`
    await writeFile(join(folder, 'customers.md'), broken)
    const programme = await read('programme.md')
    const { code, err } = await check('--fix')
    expect(err).toMatch(
      /customers\.md: 1 fix \(1 unknown-key\), and a «\\» at the end of \d+ lines of settings/,
    )
    const after = await read('customers.md')
    expect(after).toContain('\r\ntype: referral')
    expect(after.startsWith('\ufeff---\r\n')).toBe(true)
    expect(after.replaceAll('\r\n', '')).not.toContain('\n')
    expect(await read('programme.md')).toBe(programme)
    expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([])
    expect(code).toBe(0)
    expect((await check('--fix')).err).toContain('Nothing could be mended.')
  })

  test('what it did stands in the document of --json', async () => {
    await change('customers.md', 'type: referral', 'typ: referral')
    const { mended, errors } = JSON.parse((await check('--fix', '--json')).out) as JsonReport
    expect(errors).toBe(0)
    expect(mended?.some(({ file, fixes }) => file.endsWith('/customers.md') && fixes >= 1)).toBe(true)
  })

  test('a file that is no UTF-8 is left alone', async () => {
    const text = await read('customers.md')
    const bytes = Buffer.concat([
      Buffer.from(text.replace('type: referral', 'typ: referral')),
      Buffer.from([0xe9, 0x0a]),
    ])
    await writeFile(join(folder, 'customers.md'), bytes)
    const { err } = await check('--fix')
    expect(err).toContain('customers.md: left alone, for it holds bytes that are no UTF-8')
    expect(bytes.equals(await readFile(join(folder, 'customers.md')))).toBe(true)
  })
})
