import { describe, expect, test } from 'vitest'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { expectSaidWell } from './says-well.ts'

/** Each of these takes minutes or overflows the stack where the work grows with the square of the text. */
const head = '---\ntitle: T\naudience: customers\nroles:\n  a: A\n---\n\n'
const page = '# P {#p}\n\n'
const note = `${head}${page}## Q {#q}\n\ntype: note\n\n`
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('')
const parse = (text: string) => {
  const parsed = parseSurvey('survey', 'survey.md', text)
  expectSaidWell(parsed.diagnostics.slice(0, 50), text)
  return parsed
}
const rulesOf = (text: string) => new Set(parse(text).diagnostics.map(({ rule }) => rule))

describe('within each other', () => {
  test('quotations are refused before they exhaust the parser', () => {
    const text = `${head}${'>'.repeat(3000)}x\n\n# P {#p}\n\n## Q {#q}\n\ntype: text\n`
    expect(parse(text).diagnostics).toMatchObject([{ rule: 'too-deep', line: 8 }])
  })

  test.each([
    ['lists', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['lists on one line', '- '.repeat(5000)],
    ['numbered lists and quotations', '1. > '.repeat(3000)],
    ['emphasis', '*a **b '.repeat(5000)],
    ['emphasis in emphasis', `${'*'.repeat(40_000)}a${'*'.repeat(40_000)}`],
    ['brackets', '['.repeat(10_000)],
    ['closed brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['images', '![['.repeat(10_000)],
    ['code', '`'.repeat(10_000)],
    ['code of many widths', lines(400, (index) => `${'`'.repeat(index)} `)],
    ['comments', 'x <!-- '.repeat(10_000)],
    ['instructions', 'x <?'.repeat(10_000)],
    ['escapes', '\\'.repeat(10_000)],
    ['marks on many lines', '*a\n'.repeat(10_000)],
  ])('%s are refused before they exhaust the parser', (_, body) => {
    expect([...rulesOf(`${note}${body}\n`)]).toContain('too-deep')
    const heading = body.replaceAll('\n', ' ')
    expect(() => parse(`${head}${page}## ${heading} {#q}\n\ntype: text\n`)).not.toThrow()
  })

  test.each([
    ['maps', `x: ${'{'.repeat(50_000)}`],
    ['closed maps', `waive: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['lists', `x: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['items', `x:\n  ${'- '.repeat(10_000)}`],
    ['keys', '? '.repeat(20_000)],
    ['maps below each other', `x:\n${lines(1500, (index) => `${' '.repeat(index + 1)}a:\n`)}`],
  ])('%s of the settings are refused', (_, yaml) => {
    expect([...rulesOf(`---\ntitle: T\n${yaml}\n---\n\n# P {#p}\n`)]).not.toEqual([])
  })

  test('aliases that would grow to billions are refused', () => {
    const bomb = lines(60, (index) => `b${index + 1}: &b${index + 1} [*b${index}, *b${index}, *b${index}]\n`)
    expect(rulesOf(`---\nb0: &b0 [x]\n${bomb}---\n\n# P {#p}\n`)).toContain('yaml')
    expect(rulesOf('---\na: &a {title: T}\n<<: *a\n---\n\n# P {#p}\n')).toContain('yaml')
  })

  test('brackets of a condition are told, however many', () => {
    const text = (open: string) =>
      `${head}${page}## Q {#q}\n\ntype: text\n\n## R {#r}\n\ntype: text\nwhen: ${open}`
    const many = 50_000
    expect(rulesOf(text('('.repeat(many)))).toContain('condition-form')
    expect([...rulesOf(text(`${'('.repeat(many)}q is answered${')'.repeat(many)}`))]).toContain(
      'condition-form',
    )
  })
})

describe('very long', () => {
  test('lines are read', () => {
    const { words } = parse(`${note}${'word '.repeat(200_000)}\n`)
    expect(words.questions.q?.help?.text).toHaveLength(1_000_006)
  })

  test.each([
    ['blanks in a heading', `${head}# a${' '.repeat(200_000)}b {#p}\n`],
    [
      'blanks in a label',
      `${head}${page}## Q {#q}\n\ntype: choice\n\n- a: x${' '.repeat(200_000)}y\n- b: B\n`,
    ],
    ['blanks in a setting', `${head}${page}## Q {#q}\n\ntype: text${' '.repeat(200_000)}y\n`],
    ['marks in a heading', `${head}# ${'# '.repeat(100_000)}a {#p}\n`],
    ['ids', `${head}# P {#${'a-'.repeat(100_000)}}\n`],
    ['keys', `---\n${'k'.repeat(200_000)}: T\n---\n\n# P {#p}\n`],
    ['blanks after a key', `---\na${' '.repeat(200_000)}b: "\n---\n`],
    ['values', `---\nminutes: ${'k'.repeat(1_000_000)}\n---\n\n# P {#p}\n`],
    ['conditions', `${head}${page}## Q {#q}\n\ntype: text\nwhen: ${'a'.repeat(200_000)}\n`],
  ])('%s are told in a message that a person can read', (_, text) => {
    for (const { message } of parse(text).diagnostics) expect(message.length).toBeLessThanOrEqual(700)
  })
})

describe('very many', () => {
  const question = (id: string, body: string) => `## Question ${id} {#${id}}\n\n${body}\n\n`
  const choice = 'type: choice\n\n- yes: Yes\n- no: No'

  test('headings are read', () => {
    expect(parse(head + lines(20_000, (index) => `# P ${index}\n`)).survey.pages).toHaveLength(20_000)
  })

  test('lines below a heading that is underlined are read', () => {
    expect(rulesOf(`${note}${'a\n---\n'.repeat(4000)}`)).toContain('underlined-heading')
  })

  test('quotations and items are read as what they are', () => {
    const quoted = parse(`${note}${'> a\n\n'.repeat(4000)}`).words.questions.q?.help?.text
    expect(quoted?.match(/<blockquote>/g)).toHaveLength(4000)
    const listed = parse(`${note}${'- a\n  - b\n'.repeat(4000)}`).words.questions.q?.help?.text
    expect(listed?.match(/<ul>/g)).toHaveLength(4001)
    const apart = parse(`${note}${'- a\n\n'.repeat(4000)}`).words.questions.q?.help?.text
    expect(apart?.match(/<li>\n<p>/g)).toHaveLength(4000)
  })

  test('rows with settings of their own stay in one list', () => {
    const rows = lines(4000, (index) => `- r${index}: Row ${index}\n  - as a: Line ${index}\n`)
    const { survey, diagnostics } = parse(head + page + question('q', `type: agree\n\n${rows}`))
    expect(diagnostics).toEqual([])
    expect(survey.pages[0]?.questions[0]?.rows).toHaveLength(4000)
  })

  test('questions that hang on each other are read', () => {
    const chain = lines(2000, (index) =>
      question(`q${index + 1}`, `type: choice\nwhen: q${index} is yes\n\n- yes: Yes\n- no: No`),
    )
    expect(parse(head + page + question('q0', choice) + chain).diagnostics).toEqual([])
  })

  test('terms of one condition are read', () => {
    const terms = Array.from({ length: 2000 }, (_, index) => `q${index % 50} is ${index < 50 ? 'yes' : 'no'}`)
    const asked = lines(50, (index) => question(`q${index}`, choice))
    const text = head + page + asked + question('last', `type: text\nwhen: ${terms.join(' or ')}`)
    expect(parse(text).diagnostics).toEqual([])
  })

  test.each([
    [
      'roles',
      `---\ntitle: T\naudience: customers\nroles:\n${lines(5000, (index) => `  r${index}: R ${index}\n`)}---\n`,
    ],
    ['groups', `${head.slice(0, -5)}groups:\n${lines(5000, (index) => `  g${index}: [a]\n`)}---\n`],
    [
      'options',
      `${head}${page}${question('q', `type: choices\n\n${lines(5000, (index) => `- o${index}: O\n`)}`)}`,
    ],
    [
      'settings',
      `${head}${page}${question('q', `type: text\n${lines(5000, (index) => `typ${index}: a\n`)}`)}`,
    ],
    [
      'waivers',
      `${head.slice(0, -5)}waive:\n${lines(3000, (index) => `  nocare${index}: because of it\n`)}---\n`,
    ],
  ])('%s are read', (_, text) => {
    expect(() => parse(text)).not.toThrow()
  })
})
