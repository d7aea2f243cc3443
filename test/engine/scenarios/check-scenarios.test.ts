import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { type ParsedSurvey, parseSurvey } from '#engine/parse/parse-survey.ts'
import { checkScenarios } from '#engine/scenarios/check-scenarios.ts'

const file = `---
title: How are we doing?
audience: customers
privacy: named
languages: [en]
cadence: half-yearly
fieldwork: 3 weeks
minutes: 4
retain: 24 months
roles:
  buyer: You buy
  user: You use
---

# In short {#short}

## Would you refer {company} to a colleague? {#refer}

type: referral

### What is the main reason? {#refer-why}

type: text
when: refer is answered

# Care {#caring}

## In {period}, how often did we … {#care}

type: frequency
measures: care

- listen: ask before proposing anything
- keep: do what we had promised
  - for: user

## How satisfied are you? {#satisfied}

type: scale
low: Not at all
high: Fully
for: user

### What was wrong? {#wrong}

type: text
when: at most 2
for: user

# Last {#last}

## What counted most? {#decided}

type: choices
at most: 2
for: buyer

- price: The price
- product: The product
- people: The people

## How do we compare with others? {#sector}

type: comparison
for: buyer
`
const survey: ParsedSurvey = parseSurvey('customers', 'customers.md', file)
const check = (text: string, surveys = [survey]) =>
  checkScenarios([{ file: 'walk.md', text }], surveys).map(formatDiagnostic)
const walk = (settings: string, answers = '') =>
  check(`# A walk\n\nsurvey: customers\n${settings}\n\n${answers}\n`)

test('the survey that the scenarios walk through has no error', () => {
  expect(survey.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

describe('a walk that goes otherwise than it says', () => {
  test('tells what was expected, what was found, and why', () => {
    expect(walk('role: user\nasked: wrong', '- satisfied: 4')).toEqual([
      'walk.md:5:8 error scenario-failed  expected that «wrong» is asked, found that it is not: it is asked if “satisfied” is 2 or less (satisfied: 4)',
    ])
    expect(walk('role: user\nnot asked: refer, wrong', '- satisfied: 2')).toEqual([
      'walk.md:5:12 error scenario-failed  expected that «refer» is not asked, found that it is',
      'walk.md:5:19 error scenario-failed  expected that «wrong» is not asked, found that it is',
    ])
  })

  test('names the roles that a question or a row is for', () => {
    expect(walk('role: buyer\nasked: satisfied, care.keep')).toEqual([
      'walk.md:5:8 error scenario-failed  expected that «satisfied» is asked, found that it is not: it is for user, not for buyer',
      'walk.md:5:19 error scenario-failed  expected that «care.keep» is asked, found that it is not: the row is for user, not for buyer',
    ])
  })

  test('an answer to what is not asked at that point is an error at its own line', () => {
    expect(walk('role: user', '- refer-why: "Good people"\n- refer: 9')).toEqual([
      'walk.md:6:3 error scenario-failed  «refer-why» is answered, but not asked at this point: it is asked if you answered “refer” (refer: not answered)',
    ])
  })

  test('an answer that the page would refuse is refused here', () => {
    expect(
      walk('role: buyer', '- refer: 11\n- refer: 3\n- decided: price, product, people\n- sector: best'),
    ).toEqual([
      'walk.md:6:10 error scenario-failed  «11» would be refused as an answer to «refer»; expected a number from 0 to 10',
      'walk.md:8:12 error scenario-failed  «price, product, people» would be refused as an answer to «decided»: at most 2 may be chosen',
      'walk.md:9:11 error scenario-failed  «best» would be refused as an answer to «sector»: this role may choose better, same, worse',
    ])
    expect(walk('role: buyer', '- refer: cannot say')[0]).toContain('“cannot say” is not offered there')
  })

  test('an answer that could not be given is all that is told: what else fails may only follow from it', () => {
    const answers = '- satisfied: low\n- wrong: "All of it"'
    expect(walk('role: user\nasked: wrong\nends on: last', answers)).toHaveLength(1)
    expect(walk('role: buyer', '- decided: prise')[0]).toContain('did you mean «price»?')
  })

  test('ends on another page than expected, also where that asks nobody', () => {
    expect(walk('role: user\nends on: last')).toEqual([
      'walk.md:5:10 error scenario-failed  expected that the walk ends on page «last», found page «caring»',
    ])
    expect(walk('role: user\nends on: caring')).toEqual([])
  })

  test('a row that letters were left out of is guessed', () => {
    expect(walk('role: user', '- care.lisn: often')[0]).toContain('did you mean «care.listen»?')
    expect(walk('role: user', '- care.xy: often')[0]).not.toContain('did you mean')
  })

  test('a number has a point before its decimals, and lies in its range', () => {
    const sites = '\n## How many sites do you run? {#sites}\n\ntype: number\nmin: 0\nmax: 9\n'
    const asking = parseSurvey('customers', 'customers.md', file + sites)
    const number = (answer: string) =>
      check(`# A walk\n\nsurvey: customers\nrole: buyer\n\n- sites: ${answer}\n`, [asking])
    expect(number('7,5')[0]).toContain('did you mean «7.5»?')
    expect(number('-1')[0]).toContain('expected a number from 0 to 9')
    expect(number('7.5')).toEqual([])
  })

  test('settings at the top of the file are one mistake, and the scenarios below them are walked', () => {
    const top = '---\nsurvey: customers\n\nrole: user\n---\n\n'
    const found = check(`${top}# A walk\n\nsurvey: customers\nrole: user\nasked: wrong\n`)
    expect(found).toHaveLength(2)
    expect(found[0]).toContain(
      'walk.md:1:1 error scenario-form  a file of scenarios has no settings of its own',
    )
    expect(found[1]).toContain('walk.md:11:8 error scenario-failed')
  })

  test('needs more minutes than it may', () => {
    expect(walk('role: user\nminutes: 0.1')[0]).toMatch(
      /^walk\.md:5:10 error scenario-failed {2}expected at most 0\.1 minutes, found that the questions on this walk need about \d/,
    )
    expect(walk('role: user\nminutes: 30')).toEqual([])
    expect(walk('role: user\nminutes: few')[0]).toContain('«few» is no number of minutes')
  })
})

describe('a scenario that cannot be walked', () => {
  test.each([
    ['', 'walk.md:1:1 error scenario-form  the file holds no scenario; begin with «# What happens»'],
    ['survey: customers\n', 'walk.md:1:1 error scenario-form  these lines belong to no scenario'],
    ['# A walk\n', 'the scenario does not say its «survey:»'],
    ['# A walk\n\nsurvey: customers\n', 'the scenario does not say its «role:»'],
    ['# A walk\n\nsurvey: customer\nrole: user\n', 'did you mean «customers»?'],
    ['# A walk\n\nsurvey: customers\nrole: users\n', 'did you mean «user»?'],
    ['# A walk\n\nsurvey: customers\nrole: user\nlanguage: de\n', '«de» is no language of «customers»'],
    ['# A walk\n\nsurvey: customers\nrole: user\nask: refer\n', '«ask» is not known in a scenario'],
    ['# A walk\n\nsurvey: customers\nrole: user\nrole: buyer\n', '«role» is said twice'],
    ['# A walk\n\nsurvey: customers\nrole: user\nasked:\n', '«asked:» has no value'],
    ['# A walk\n\nsurvey: customers\nrole: user\nasked: refers\n', 'did you mean «refer»?'],
    ['# A walk\n\nsurvey: customers\nrole: user\nasked: care.lisen\n', 'did you mean «care.listen»?'],
    ['# A walk\n\nsurvey: customers\nrole: user\nends on: care\n', '«care» is no page of «customers»'],
    [
      '# A walk\n\nsurvey: customers\nrole: user\n\n- refer\n',
      '«refer» is no answer; write «- question: answer»',
    ],
    [
      '# A walk\n\nsurvey: customers\nrole: user\n\n- care: often\n',
      '«care» is answered row by row (rows: care.listen, care.keep)',
    ],
    [
      '# A walk\n\nsurvey: customers\nrole: user\n\n- refer: gladly\n',
      '«gladly» is no answer to «refer»; expected a number from 0 to 10',
    ],
    ['# A walk\n\nsurvey: customers\nrole: user\n\n- refer: 3\n- refer: 4\n', '«refer» is answered twice'],
    [
      '# A walk\n\nsurvey: customers\nrole: user\n\n- refer: 3\n  - care: 4\n',
      'under an answer stands nothing',
    ],
    ['# A walk\n\n## Deeper\n\nsurvey: customers\nrole: user\n', 'nothing goes deeper'],
  ])('%j is refused in words', (text, expected) => {
    expect(check(text).join('\n')).toContain(expected)
  })

  test('words without quotes are offered in quotes', () => {
    const text = '# A walk\n\nsurvey: customers\nrole: user\n\n- refer: 3\n- refer-why: Price\n'
    const [found] = checkScenarios([{ file: 'walk.md', text }], [survey])
    expect(found?.fix).toEqual([{ at: text.indexOf('Price'), length: 5, text: '"Price"' }])
    expect(check(text.replace('Price', 'Price\n  and more'))[0]).not.toContain('did you mean')
  })
})

describe('a scenario that holds', () => {
  test('answers in words as the page says them, rows one by one', () => {
    const answers =
      '- refer: 10\n- refer-why: “They call back.”\n- care.listen: always\n- care.keep: Cannot say\n- satisfied: 1\n- wrong: "Late, again"'
    expect(
      walk('role: user\nasked: wrong, care.keep, care\nnot asked: sector, decided\nends on: caring', answers),
    ).toEqual([])
    expect(
      walk('role: buyer\nends on: last', '1. decided: price, people\n2. sector: about the same'),
    ).toEqual([])
  })

  test('prose between settings and answers is for people', () => {
    const text =
      'Notes of ours.\n\n# A walk\n\nWhy we walk it.\n\nsurvey: customers\\\nrole: user\n\nFirst:\n\n- refer: 3\n\nThen:\n\n- satisfied: 4\n'
    expect(check(text)).toEqual([])
    expect(check(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual([])
  })
})

test('a survey that has an error is not walked through', () => {
  const broken = parseSurvey('customers', 'customers.md', file.replace('type: referral', 'type: referal'))
  expect(check('# A walk\n\nsurvey: customers\nrole: user\nnot asked: refer\n', [broken])).toEqual([])
})

test('whatever stands in a file, checking it ends and every place lies inside the file', () => {
  const line = fc.constantFrom(
    '# A walk',
    '',
    'survey: customers',
    'role: user',
    'role: buyer',
    'asked: refer, wrong',
    'ends on: last',
    'minutes: 2',
    '- refer: 3',
    '- care.listen: often',
    '- decided: price, "x"',
    '- refer-why: "a',
    '- x',
    '> quote',
    '---',
    '\u001b[31m',
    '{}',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
      const text = lines.join('\n')
      for (const found of checkScenarios([{ file: 'walk.md', text }], [survey])) {
        const rows = text.split(/\r\n|\n|\r/)
        expect(found.line).toBeLessThanOrEqual(rows.length)
        expect(found.column).toBeLessThanOrEqual((rows[found.line - 1]?.length ?? 0) + 1)
      }
    }),
  )
})
