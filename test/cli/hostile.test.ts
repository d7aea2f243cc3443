import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compile } from '#cli/compile.ts'
import { loadSurveys } from '#cli/load-surveys.ts'
import { steering } from '../engine/parse/says-well.ts'
import { type Ran, run } from './run.ts'
import { someFolder } from './some-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await someFolder()
})
afterEach(() => rm(folder, { recursive: true }))

const put = async (file: string, from: string, to: string) => {
  const text = await readFile(join(folder, file), 'utf8')
  expect(text).toContain(from)
  await writeFile(
    join(folder, file),
    text.replace(from, () => to),
  )
}
/** Put prose below the settings of a survey or the programme, where it becomes HTML. */
const say = (file: string, prose: string) =>
  put(
    file,
    file === 'programme.md' ? 'We want to be' : '# In short {#short}',
    `${prose}\n\n# Short {#s-hort}\n`,
  )
const errors = async () =>
  (await loadSurveys(folder)).diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule)

/** Everything that was printed, without its line ends, which are ours. */
const said = ({ out, err }: Ran) => `${out}${err}`.replaceAll('\n', '')
const plain = { GITHUB_ACTIONS: '', NO_COLOR: '1', FORCE_COLOR: '0' }

describe('a link', () => {
  const prose = (html: string) => `\n${html}\n`
  test.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](JaVaScRiPt&colon;alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](&#x6A;avascript&#58;alert(1))',
    '[a](java\\script:alert(1))',
    '[a](<java&Tab;script:alert(1)>)',
    '[a](<java&NewLine;script:alert(1)>)',
    '[a](< javascript:alert(1)>)',
    '[a](<\u0001javascript:alert(1)>)',
    '[a](\u00a0javascript:alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](vbscript:msgbox)',
    '[a](file:///etc/passwd)',
    '[a](//evil.example)',
    '[a](\\\\evil.example)',
    '[a](/evil)',
    '[a](https:evil.example)',
    '[a](http:/evil.example)',
    '[a](?t=1)',
    '[a](#a)',
    '[a]()',
    '[a](blob:https://evil.example/a)',
    '<javascript:alert(1)>',
    '<data:text/html,a>',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '[a]\n\n[a]: javascript:alert(1)',
    '![a](javascript:alert(1))',
    '[![a](javascript:b)](https://good.example)',
    '*[a](javascript:alert(1))*',
    '> - [a](javascript:alert(1))',
  ])('%j leads nowhere', async (link) => {
    await put('customers.md', '# In short {#short}', `${prose(link)}\n# In short {#short}`)
    const { site } = await loadSurveys(folder)
    const [compiled] = site.surveys
    const html = compiled?.words.en?.intro ?? ''
    for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^(?:https?:\/\/|mailto:)/)
    expect(html).not.toMatch(/<(?!\/?(?:p|a|em|strong|ul|ol|li|br|blockquote)[ >])/)
    if (/href|src/.test(html) || !html.includes('<p>')) expect(await errors()).not.toEqual([])
  })

  test('takes no company into its address', async () => {
    await put('programme.md', 'company: Hollinrime', `company: '" onclick="alert(1)" x="//evil.example/'`)
    await put(
      'customers.md',
      '# In short {#short}',
      '[{company}](https://a.example/{company} "{company}")\n\n# In short {#short}',
    )
    const { site, diagnostics } = await loadSurveys(folder)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const html = site.surveys[0]?.words.en?.intro ?? ''
    expect(html).toContain('href="https://a.example/%7Bcompany%7D"')
    expect(html.replace(/"[^"]*"/g, '')).toMatch(/^<p><a href= title=>[^<>]*<\/a><\/p>$/)
  })
})

describe('HTML', () => {
  test('is refused in prose, wherever prose is read', async () => {
    for (const html of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<!-- a -->',
      '<b>a</b>',
      'a <b',
      '<?a?>',
    ]) {
      const place = '# In short {#short}'
      await put('customers.md', place, `x ${html} y\n\n${place}`)
      expect(JSON.stringify((await loadSurveys(folder)).site)).not.toMatch(/<(?:script|img|!--|b|\?)/)
      await put('customers.md', `x ${html} y\n\n${place}`, place)
    }
  })

  test('of the company is shown as it is', async () => {
    await put('programme.md', 'company: Hollinrime', 'company: "<img src=x onerror=alert(1)>&amp;"')
    await put('customers.md', '# In short {#short}', 'We are {company}.\n\n# In short {#short}')
    const { site } = await loadSurveys(folder)
    expect(site.surveys[0]?.words.en?.intro).toBe(
      '<p>We are &lt;img src=x onerror=alert(1)&gt;&amp;amp;.</p>',
    )
  })

  test('is refused in headings and labels', async () => {
    await put('customers.md', 'ask about your situation', '<img src=x onerror=alert(1)>')
    await put('customers.md', '# Care {#caring}', '# <b>Care</b> {#caring}')
    expect(await errors()).toEqual(expect.arrayContaining(['plain-words', 'plain-words']))
  })
})

describe('names of the prototype of objects', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then']
  test.each(names)('%s is no more than a name, as every kind of id', async (name) => {
    await put('customers.md', '  user: You use', `  ${name}: You use it too\n  user: You use`)
    await put(
      'customers.md',
      'cadence:',
      `attributes: [${name}]\ngroups:\n  ${name}: [${name}]\nwaive:\n  ${name}: a\ncadence:`,
    )
    await put('customers.md', '- listen: ask', `- ${name}: ask`)
    await put('customers.md', '{#caring}', `{#${name}}`)
    await put('customers.md', '{#satisfied}', `{#${name}}`)
    await put('customers.md', 'measures: care', `measures: ${name}\nrows: ${name}\n${name}: a\nas ${name}: b`)
    await put('programme.md', 'values:', `${name}: a\ncompetitors:\n  ${name}: A\nvalues:\n  ${name}: B`)
    const lock = `{"version": 1, "surveys": {"${name}": {"language": "en", "roles": {}, "questions": {}, "texts": {"${name}": {"${name}": "a"}}}}, "${name}": 1}`
    await writeFile(join(folder, 'surveys.lock.json'), lock)
    await writeFile(
      join(folder, 'customers.de.md'),
      `---\n${name}: a\nroles:\n  ${name}: b\n---\n\n# P {#${name}}\n`,
    )
    await writeFile(
      join(folder, 'scenarios', 'walks.md'),
      `# W\n\nsurvey: ${name}\nrole: ${name}\n${name}: a\n\n- ${name}: ${name}\n`,
    )
    const before = Object.getOwnPropertyNames(Object.prototype)
    expect(await errors()).not.toEqual([])
    const { err } = await run('check', [folder], plain)
    expect(err).not.toMatch(/TypeError|at file:/)
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
    expect('polluted' in {}).toBe(false)
  })

  test.each(['constructor', 'then'])('%s works as the id of a role, a row and a question', async (name) => {
    await put('customers.md', '  user: You use', `  ${name}: You use it too\n  user: You use`)
    await put('customers.md', '- listen: ask', `- ${name}: ask`)
    await put('customers.md', '{#satisfied}', `{#${name}}`)
    await put('customers.md', 'when: satisfied at most 2', `when: ${name} at most 2`)
    await rm(join(folder, 'scenarios', 'walks.md'))
    expect(await errors()).toEqual([])
    const { site } = await loadSurveys(folder)
    expect(Object.keys(site.surveys[0]?.words.en?.roles ?? {})).toContain(name)
    expect(Object.hasOwn(site.surveys[0]?.words.en?.questions ?? {}, name)).toBe(true)
  })
})

describe('what is printed', () => {
  const marks = [
    '\u001b]8;;http://evil.example\u0007click\u001b]8;;\u0007',
    '\u001b[2J\u001b[1;31m',
    '\u009b31m',
    '\b\b\b\u007f',
    '\u202eevil\u2066',
    '\u2028::error::a',
    '\r::error::b',
    '%0A::error::c',
    '::stop-commands::x',
    'x'.repeat(100_000),
  ]
  const spoil = async () => {
    const all = marks.join('')
    await put('customers.md', 'type: referral', `type: ${all}\ntyp${all}: a\nfor: ${all}`)
    await put('customers.md', '# Care {#caring}', `# Care ${all} {#${all}}`)
    await put('customers.md', '- listen: ask', `- lis${all}: ask`)
    await put('customers.md', 'when: refer is answered', `when: refer is ${all}`)
    await put('customers.md', 'minutes: 4', `minutes: "\\e[2J\\u202e"\nminuts${marks[4]}: 4`)
    await put('programme.md', 'sector:', `sector${marks[4]}: "\\e]8;;http://evil.example\\a"\nsector:`)
    await writeFile(join(folder, 'surveys.lock.json'), `{"${all.replaceAll('\\', '')}": 1}`)
    await writeFile(join(folder, 'scenarios', 'walks.md'), `# W ${all}\n\nsurvey: ${all}\nrole: a\n`)
    await writeFile(join(folder, 'cust\u001b[2J\u202e::error::omers.md'), '')
    await writeFile(join(folder, 'customers.x\n::error::y.md'), '')
    await writeFile(join(folder, '..%2fcustomers.md'), '')
    await writeFile(
      join(folder, 'customers.de.md'),
      `---\ntitle: ${marks[4]}\n${marks[1]}: a\n---\n\n# ${all} {#${marks[4]}}\n`,
    )
  }

  test('by the check steers no terminal, and is no longer than a person reads', async () => {
    await spoil()
    const ran = await run('check', [folder], plain)
    expect(ran.code).toBe(1)
    expect(said(ran)).not.toMatch(steering)
    for (const line of ran.err.split('\n')) expect(line.length).toBeLessThan(1500)
  })

  test('as JSON is JSON, and steers no terminal', async () => {
    await spoil()
    const ran = await run('check', [folder, '--json'], plain)
    expect(JSON.parse(ran.out).errors).toBeGreaterThan(5)
    expect(said(ran)).not.toMatch(steering)
  })

  test('in a run on GitHub holds no command of the files', async () => {
    await spoil()
    const ran = await run('check', [folder], { ...plain, GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '' })
    const { out } = ran
    const [, token = ''] = /^::stop-commands::(\S+)$/m.exec(out) ?? []
    const after = out.slice(out.indexOf(`\n::${token}::`) + token.length + 5)
    for (const line of after.split(/[\r\n\u2028]/).filter(Boolean))
      expect(line).toMatch(
        /^(?:::(?:error|warning) file=[^:\n]+,line=\d+,|\d+ surveys?, \d+ scenarios? checked)/,
      )
    expect(said(ran)).not.toMatch(steering)
  })

  test('by the other commands steers no terminal either', async () => {
    await spoil()
    for (const [command, args] of [
      ['lock', [folder]],
      ['translate', ['customers', 'de', folder]],
      ['translate', ['programme', 'de', folder]],
    ] as const) {
      const ran = await run(command, args, plain)
      expect(ran.code).toBe(1)
      expect(said(ran)).not.toMatch(steering)
    }
  })
})

test('nothing is compiled while a file is hostile, and nothing outside its place is written', async () => {
  await say('customers.md', '[a](javascript:alert(1))')
  const into = join(folder, 'generated')
  expect(await compile(folder, into)).toBe(false)
  await expect(readFile(join(into, 'site.json'))).rejects.toThrow('ENOENT')
})
