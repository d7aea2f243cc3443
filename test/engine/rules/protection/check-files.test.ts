import { describe, expect, test } from 'vitest'
import { checkFiles } from '#engine/rules/protection/check-files.ts'

/** Joined here, so that this file holds nothing that it would itself be reported for. */
const at = (name: string, host: string) => `${name}@${host}`
const anna = at('anna.berg', 'nordfirm.com')
const said = (path: string, text: string) =>
  checkFiles([{ path, text }]).map(({ rule, line, column }) => `${rule} ${line}:${column}`)
const random = (characters: string, length: number) =>
  Array.from({ length }, (_, index) => characters[(index * 7 + index * index * 3) % characters.length]).join(
    '',
  )
const crockford = '0123456789abcdefghjkmnpqrstvwxyz'
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'

describe('an address of a person', () => {
  test('is told once, with its place, and not in full', () => {
    const [found, ...more] = checkFiles([
      { path: 'surveys/customers.md', text: `Ask\n  ${anna} or ${anna}.` },
    ])
    expect(more).toEqual([])
    expect(found).toMatchObject({
      rule: 'address-in-file',
      severity: 'error',
      line: 2,
      column: 3,
      length: anna.length,
    })
    expect(found?.message).toContain('«a…@n….com»')
    expect(found?.message).not.toContain('anna')
    expect(found?.message).toContain('history')
  })

  test.each([
    ['in the programme’s prose', 'surveys/programme.md', `Write to ${anna}`],
    ['in a translation’s leader', 'surveys/programme.de.md', `  - email: ${anna}`],
    ['in code', 'site/pages/index.astro', `<a href="mailto:${anna}">`],
    ['in a link to a mailbox', 'surveys/customers.md', `[us](mailto:${anna})`],
    ['with letters of other alphabets', 'a.md', at('jürgen', 'müller.de')],
  ])('is told %s', (_, path, text) => {
    expect(said(path, text)).toHaveLength(1)
  })

  test('is told five times in a file, and the rest by number', () => {
    const many = Array.from({ length: 40 }, (_, index) => at(`person${index}`, 'nordfirm.com')).join('\n')
    const found = checkFiles([{ path: 'a.md', text: many }])
    expect(found).toHaveLength(6)
    expect(found.at(-1)?.message).toContain('35 more addresses')
  })

  test.each([
    ['of mails', 'surveys/programme.md', `mail:\n  from: ${anna}\n  reply to: ${at('bert', 'nordfirm.com')}`],
    ['of a leader', 'surveys/programme.md', `leaders:\n  - email: ${anna}\n    name: Anna Berg`],
    [
      'at a domain for examples',
      'a.md',
      'a@example.com, b@mail.example.org, c@firm.example, d@e.test, e@f.invalid',
    ],
    ['of a maintainer', 'package.json', `{ "author": "Anna Berg <${anna}>" }`],
    ['of who takes reports of weaknesses', 'SECURITY.md', anna],
    ['of owners of code', '.github/CODEOWNERS', `* ${anna}`],
    ['in a notice of a licence', 'site/a.css', `/* Copyright 2026 Anna Berg <${anna}> */`],
    [
      'of a desk',
      'surveys/customers.md',
      `${at('datenschutz', 'nordfirm.de')} ${at('no-reply', 'nordfirm.de')}`,
    ],
    ['to be filled in', 'README.md', `${at('you', 'nordfirm.de')} ${at('anna', 'your-company.com')}`],
    ['that is made up', 'a.test.ts', 'a@b.co foo@bar.com me.too@example.co.uk test@test.com'],
    ['that is a version', 'README.md', 'npm i astro@7.3.5 hono@4.13.19-rc.one @types/node@24'],
    ['that is a file', 'README.md', 'logo@2x.png'],
    ['of a repository', 'README.md', 'git@github.com:nobody/nothing.git https://token@github.com/a/b'],
  ])('may stand as one %s', (_, path, text) => {
    expect(said(path, text)).toEqual([])
  })
})

describe('a list of contacts', () => {
  test('is a file of business cards, unless all of them are made up', () => {
    const card = (line: string) => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna Berg\r\n${line}\r\nEND:VCARD\r\n`
    expect(said('a.vcf', card('TEL;TYPE=work:040 123456') + card(`item1.EMAIL:${anna}`))).toEqual([
      'address-in-file 1:1',
    ])
    expect(said('a.vcf', card('EMAIL:anna@example.com') + card('TITLE:Buyer'))).toEqual([])
  })

  const rows = (cells: (index: number) => string) => [0, 1, 2].map(cells).join('\n')

  test.each([
    [
      'by its columns',
      'contacts.csv',
      `Name,E-Mail,Role\n${rows((index) => `Anna,${at(`p${index}`, 'nordfirm.com')},buyer`)}`,
    ],
    [
      'in another language',
      'kontakte.csv',
      `Vorname;Telefonnummer\n${rows((index) => `Anna;030 1234567${index}`)}`,
    ],
    ['without columns', 'x.tsv', rows((index) => `Anna\t${at(`p${index}`, 'nordfirm.com')}`)],
    ['of telephones without columns', 'x.csv', rows((index) => `Anna,+49 30 1234567${index}`)],
    ['in a workbook', 'x.xlsx', `Name\tPhone\n${rows((index) => `Anna\t030 1234567${index}`)}`],
  ])('is told once %s, with what to do', (_, path, text) => {
    const found = checkFiles([{ path, text }])
    expect(found.map(({ rule, line }) => [rule, line])).toEqual([['address-in-file', 1]])
    expect(found[0]?.message).toContain(`list of 3 people`)
    expect(found[0]?.message).toContain(`git filter-repo --invert-paths --path "${path}"`)
  })

  test('is told in prose by its many telephone numbers', () => {
    const numbers = Array.from({ length: 12 }, (_, index) => `+49 30 12345${index + 10}`).join(', ')
    expect(said('notes.md', numbers)).toEqual(['address-in-file 1:1'])
    expect(said('notes.md', numbers.slice(0, 40))).toEqual([])
  })

  test.each([
    ['of made-up people', 'x.csv', `name,email\n${rows((index) => `Anna,p${index}@example.com`)}`],
    ['of figures', 'x.csv', `wave,n,mean\n${rows((index) => `2026-H1,${index}00,3.5`)}`],
    ['of answers', 'x.csv', `Role,refer,Comment\n${rows((index) => `buyer,${index},fine`)}`],
    ['of one row', 'x.csv', `name,phone\nDesk,030 12345678`],
  ])('is no table %s', (_, path, text) => {
    expect(said(path, text)).toEqual([])
  })
})

describe('a secret', () => {
  const secrets: [string, string, string][] = [
    ['private key', 'key.pem', `-----BEGIN ${'PRIVATE'} KEY-----\n${random(letters, 64)}\n`],
    ['private key in a string', 'a.ts', `'-----BEGIN RSA ${'PRIVATE'} KEY-----\\n${random(letters, 64)}\\n'`],
    ['Cloudflare token', 'a.yml', `token: cfut_${random(letters, 48)}`],
    ['Cloudflare token of the older form', 'a.yml', `CLOUDFLARE_API_TOKEN: ${random(letters, 40)}`],
    ['AWS key', 'a.ts', `AKIA${random('ABCDEFGHJKLMNPQRST234567', 16)}`],
    ['GitHub token', 'a.ts', `ghp_${random(letters, 36)}`],
    ['Slack token', 'a.ts', `xoxb-${random('0918273645', 11)}-${random(letters, 24)}`],
    ['owner’s key', 'wrangler.toml', `OWNER_KEY = "${random('0123456789bcdef8', 48)}"`],
    ['setting of a machine', '.dev.vars', `MAIL_TOKEN=${random(letters, 32)}`],
    ['personal link', 'surveys/customers.md', `/s/customers/buyer/?t=${random(crockford, 26)}`],
  ]

  test.each(secrets)('that is a %s is told, and not shown', (_, path, text) => {
    const found = checkFiles([{ path, text }])
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['secret-in-file', 'error']])
    expect(found[0]?.message).not.toContain(text.slice(-12, -4))
    expect(found[0]?.message).toContain('history')
  })

  test.each([
    ['the form of a key', 'a.ts', '/-----BEGIN PRIVATE KEY-----/'],
    ['a made-up AWS key', 'a.md', `AKIA${'IOSFODNN7'}EXAMPLE`],
    ['a made-up link', 'a.test.ts', `/s/customers/buyer/?t=${'0'.repeat(26)}`],
    ['a link with a gap', 'a.ts', `/s/customers/buyer/?t=$\{token}`],
    ['settings to be filled in', '.env.example', `MAIL_TOKEN=${random(letters, 32)}`],
    ['a setting that is no secret', '.env', 'PUBLIC_ADDRESS=https://survey.nordfirm.com/with/a/long/path'],
    ['a placeholder', '.env', 'OWNER_KEY=your-owner-key-goes-in-here'],
    [
      'a secret that comes from elsewhere',
      'ci.yml',
      `CLOUDFLARE_API_TOKEN: $\{{ secrets.CLOUDFLARE_API_TOKEN }}`,
    ],
    ['a hash of a file', 'package-lock.json', `"integrity": "sha512-${random(letters, 86)}=="`],
  ])('is not %s', (_, path, text) => {
    expect(said(path, text)).toEqual([])
  })
})

test('files that are made to be slow are not', () => {
  const header = `-----BEGIN ${'PRIVATE'} KEY-----\n`
  const texts = [
    header + 'A: '.repeat(20_000),
    'a.'.repeat(100_000),
    `a@${'b.'.repeat(100_000)}`,
    '+1 '.repeat(100_000),
  ]
  for (const text of texts) for (const path of ['a.md', 'a.csv']) expect(said(path, text)).toEqual([])
})
