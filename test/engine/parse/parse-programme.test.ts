import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeFrame, formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseProgramme, programmeKeys } from '#engine/parse/parse-programme.ts'

const surveys = ['customers', 'sales']
const needed =
  'company: Hollinrime\nsector: cold-store monitoring\nsender: Ines Hallworth\ntime zone: Europe/London'
const parse = (settings: string, prose = '') =>
  parseProgramme('programme.md', `---\n${settings}\n---\n${prose}`, surveys)
const said = (settings: string, prose?: string) => parse(settings, prose).diagnostics.map(formatDiagnostic)
const leader = (lines: string) => said(`${needed}\nleaders:\n${lines}`)

describe('mistakes', () => {
  test('an empty programme lacks its four settings', () => {
    expect(said('')).toEqual([
      'programme.md:1:1 error missing-key  the settings lack «company: the name customers know»',
      'programme.md:1:1 error missing-key  the settings lack «sector: what the company supplies, as customers call it»',
      'programme.md:1:1 error missing-key  the settings lack «sender: name and function of who asks»',
      'programme.md:1:1 error missing-key  the settings lack «time zone: Europe/Berlin»',
    ])
  })

  test('of settings that cannot be read, only that is said', () => {
    expect(said(`${needed}\nvalues: Care: always`)).toEqual([
      'programme.md:6:9 error yaml-quotes  these words must stand in quotes; did you mean «"Care: always"»?',
    ])
    expect(parseProgramme('programme.md', 'company: Hollinrime\n', []).diagnostics).toHaveLength(1)
  })

  test.each([
    [
      'sektor: x',
      `6:1 error unknown-key  «sektor» is no setting of this file (known: ${programmeKeys.join(', ')}); did you mean «sector»?`,
    ],
    ['values: care', '6:9 error wrong-value  «values:» needs lines of «id: words» below it'],
    [
      'values:\n  Big Care: We care',
      '7:3 error bad-id  «Big Care» is no id: lower-case letters, digits and single hyphens; did you mean «big-care»?',
    ],
    ['values:\n  care:', '7:3 error empty-words  «care:» needs words'],
    [
      'values:\n  a: A\n  b: B\n  c: C\n  d: D',
      '6:1 error too-many-values  4 values are too many to be lived every day; name at most three',
    ],
    [
      'leaders: Ines',
      '6:10 error wrong-value  «leaders:» needs a list of «- email: …» with «name:», «surveys:» and «rights:» below it',
    ],
  ])('%j', (setting, expected) => {
    expect(said(`${needed}\n${setting}`)).toEqual([`programme.md:${expected}`])
  })

  test('a time zone that is none is reported with the nearest', () => {
    expect(said(needed.replace('London', 'Londn'))).toEqual([
      'programme.md:5:12 error wrong-value  «Europe/Londn» is no time zone; did you mean «Europe/London»?',
    ])
  })

  test.each([
    ['  - Ines', '7:5 error missing-key  a leader needs «email:»'],
    ['  - name: Ines', '7:5 error missing-key  a leader needs «email:»'],
    ['  - email: ines', '7:12 error bad-address  «ines» is no mail address'],
    [
      '  - email: a@b.example, c@d.example',
      '7:12 error bad-address  «a@b.example, c@d.example» is no mail address',
    ],
    ['  - email: <a@b.example>', '7:12 error bad-address  «<a@b.example>» is no mail address'],
    [
      '  - email: a@b.example\n    role: boss',
      '8:5 error unknown-key  «role» is no setting of a leader (known: email, name, surveys, only, rights, digest)',
    ],
    [
      '  - email: a@b.example\n  - email: A@B.example',
      '8:12 error duplicate-id  «a@b.example» is named twice',
    ],
    [
      '  - email: a@b.example\n    surveys: everything',
      '8:14 error unknown-survey  «everything» is no survey (known: all, customers, sales)',
    ],
    [
      '  - email: a@b.example\n    surveys: [customers, sale]',
      '8:26 error unknown-survey  «sale» is no survey (known: all, customers, sales); did you mean «sales»?',
    ],
    [
      '  - email: a@b.example\n    rights: [comment]',
      '8:14 error unknown-right  «comment» is no right (known: comments, callbacks, export, own); did you mean «comments»?',
    ],
    [
      '  - email: a@b.example\n    digest: daily',
      '8:13 error wrong-value  «digest: daily» is not one of weekly, no',
    ],
  ])('leaders:\n%s', (lines, expected) => {
    expect(leader(lines)).toEqual([`programme.md:${expected}`])
  })

  test.each([
    ['<b>bold</b>', 'not-allowed'],
    ['[x](javascript:x)', 'bad-link'],
  ])('prose with %s is refused', (prose, rule) => {
    expect(parse(needed, `\n${prose}\n`).diagnostics.map((one) => one.rule)).toEqual([rule])
  })

  test('a name of an object is no setting', () => {
    const { diagnostics, programme } = parse(`${needed}\n__proto__:\n  company: Other`)
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-key'])
    expect(programme.company).toBe('Hollinrime')
  })

  test('a terminal is not steered by what a leader is called', () => {
    const text = `---\n${needed}\nleaders:\n  - email: "a\\e[2J"\n    name: "\u001b[2J"\n---\n`
    const { diagnostics } = parseProgramme('programme.md', text, surveys)
    const printed = diagnostics.map((one) => formatDiagnostic(one) + codeFrame(one, text)).join('')
    expect(printed).not.toContain('\u001b')
    expect(printed).toContain('a\ufffd[2j')
  })
})

test('leaders have the scope and the rights that are written, and none that are not', () => {
  const { leaders } = parse(
    `${needed}\nleaders:\n  - email: Ines@Example.com\n    surveys: all\n    rights: [comments, own]\n    digest: weekly\n  - email: t@example.com\n    name: Tobias\n    surveys: sales\n    rights: export\n    digest: no\n  - email: m@example.com`,
  )
  expect(leaders).toEqual([
    {
      email: 'ines@example.com',
      name: 'ines@example.com',
      surveys: 'all',
      rights: ['comments', 'own'],
      digest: true,
    },
    { email: 't@example.com', name: 'Tobias', surveys: ['sales'], rights: ['export'], digest: false },
    { email: 'm@example.com', name: 'm@example.com', surveys: [], rights: [], digest: true },
  ])
})

test('the programme holds no leader, and its prose is HTML', () => {
  const { programme, diagnostics } = parse(
    `${needed.replace('Europe/London', 'europe/berlin')}\nvalues:\n  care: We care\nleaders:\n  - email: a@b.example`,
    '\n# Who we are\n\nWe *watch*.\n',
  )
  expect(diagnostics).toEqual([])
  expect(programme).toEqual({
    company: 'Hollinrime',
    sector: 'cold-store monitoring',
    sender: 'Ines Hallworth',
    timeZone: 'Europe/Berlin',
    values: { care: 'We care' },
    competitors: {},
    partners: {},
    results: {},
    benchmarks: {},
    deliverables: {},
    targets: [],
    aboutPeople: 'teams',
    thresholds: { figures: 5, comments: 10 },
    intent: '<h1>Who we are</h1>\n<p>We <em>watch</em>.</p>',
  })
})

describe('aims', () => {
  const whole = `${needed}
deliverables:
  renew: Nine of ten customers renew
targets:
  - measure: referral
    at least: -20
    by: 2027-H2
    deliverable: renew
  - measure: care
    item: keep
    team: north
    at least: 75
benchmarks:
  issues:
    statement: We understand the issues first.
    best: 92
    all: 48
    source: A study
    year: 2014
results about people: sellers
basis: Works agreement of March 2026
thresholds:
  figures: 8
  comments: 12`

  test('are read with what they are about', () => {
    const { programme, diagnostics } = parse(whole)
    expect(diagnostics).toEqual([])
    expect(programme).toMatchObject({
      deliverables: { renew: 'Nine of ten customers renew' },
      targets: [
        { measure: 'referral', atLeast: -20, by: '2027-H2', deliverable: 'renew' },
        { measure: 'care', item: 'keep', team: 'north', atLeast: 75 },
      ],
      benchmarks: { issues: { best: 92, all: 48, source: 'A study', year: 2014 } },
      aboutPeople: 'sellers',
      basis: 'Works agreement of March 2026',
      thresholds: { figures: 8, comments: 12 },
    })
  })

  test.each([
    ['deliverable: renew', 'deliverable: renews', '12:18 error unknown-deliverable'],
    ['at least: -20', 'at least: -120', '10:15 error wrong-value'],
    ['at least: 75', 'at most: 75', '13:5 error missing-key'],
    ['at least: 75', 'by: 2027-H1', '13:5 error missing-key'],
    ['best: 92', 'best: 192', '20:11 error wrong-value'],
    ['    year: 2014\n', '', '18:3 error missing-key'],
    ['basis: Works agreement of March 2026', '', '24:1 error no-basis'],
    ['figures: 8', 'figures: 4', '27:12 error lowered-threshold'],
    ['figures: 8', 'figure: 8', '27:3 error unknown-key'],
    ['figures: 8', 'figures: many', '27:12 error wrong-value'],
  ])('«%s» as «%s» is reported at %s', (from, to, expected) => {
    expect(said(whole.replace(from, to))[0]).toContain(`programme.md:${expected}`)
  })

  test('a placeholder in the programme’s prose is reported, and its headings are kept', () => {
    expect(said(needed, '\n# Us\n\nWe are {company}.\n')).toEqual([
      'programme.md:10:8 error unknown-placeholder  «{company}» stands for nothing here; the programme’s own words hold no placeholders',
    ])
  })
})

test('the example programme has no mistake', () => {
  const folder = new URL('../../../surveys/', import.meta.url)
  const ids = readdirSync(folder).flatMap((name) => /^([a-z-]+)\.md$/.exec(name)?.[1] ?? [])
  const text = readFileSync(new URL('programme.md', folder), 'utf8')
  expect(parseProgramme('programme.md', text, ids).diagnostics.map(formatDiagnostic)).toEqual([])
})
