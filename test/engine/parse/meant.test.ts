/** What an author is told of mistakes that look right, by what they meant; the whole of a file is shown by fixtures. */
import { describe, expect, test } from 'vitest'
import { parseProgramme } from '#engine/parse/parse-programme.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { parseTranslation } from '#engine/parse/parse-translation.ts'

const settings = 'title: How?\naudience: customers\nretain: 24 months\nroles:\n  buyer: You buy\n'
const page = '\n# Page {#page}\n'
const parse = (body: string, head = settings) => parseSurvey('s', 's.md', `---\n${head}---\n${page}${body}`)
const first = (body: string, head?: string) => {
  const [found] = parse(body, head).diagnostics
  return found && [found.rule, found.suggestion, found.fix !== undefined]
}
const ask = (title: string, rest = 'type: text') => `\n## ${title}\n\n${rest}\n`

describe('settings of the file', () => {
  test.each([
    ['title: How are # we', 'yaml-quotes', '"How are # we"', false],
    ['title: "How" are we', 'yaml-quotes', `'"How" are we'`, true],
    ['title: - How', 'yaml-quotes', '"- How"', false],
    ['title:How', 'yaml', 'title: How', true],
    ['title: &x How', 'yaml', undefined, false],
  ])('«%s» is reported', (line, ...found) => {
    expect(first(ask('Why? {#why}'), settings.replace('title: How?', line))).toEqual(found)
  })

  test('a comment behind one word is fine', () => {
    expect(first(ask('Why? {#why}'), settings.replace('customers\n', 'customers # all\n'))).toBeUndefined()
  })

  test('a number is read as it is written', () => {
    const text = '---\ncompany: 007\nsector: 3.50\nsender: A\ntime zone: Berlin\n---\n\nWe care.\n'
    const { programme, diagnostics } = parseProgramme('programme.md', text, [])
    expect([programme.company, programme.sector]).toEqual(['007', '3.50'])
    expect(diagnostics.map(({ suggestion }) => suggestion)).toEqual(['Europe/Berlin'])
  })

  test('a language in capitals is told in small letters', () => {
    const found = first(ask('Why? {#why}'), `${settings}languages: [EN, de]\n`)
    expect(found).toEqual(['unknown-language', 'en', false])
  })
})

describe('headings', () => {
  test.each([
    ['What counted? {#dec} (optional)', 'missing-id', 'What counted? (optional) {#dec}', false],
    ['What counted? {dec}', 'missing-id', 'What counted? {#dec}', false],
    ['What counted? {#dec', 'missing-id', 'What counted? {#dec}', false],
    ['What counted? {#dec} {#dec2}', 'duplicate-id', undefined, false],
    ['Is it {company}', 'missing-id', 'Is it {company} {#is-it-company}', true],
    ['Is it {company? {#is}', 'unknown-placeholder', undefined, false],
    ['Is it {{company}}? {#is}', 'unknown-placeholder', '{company}', false],
  ])('«%s» is reported once', (title, ...found) => {
    expect(first(ask(title))).toEqual(found)
    expect(parse(ask(title)).diagnostics).toHaveLength(1)
  })

  test('a placeholder with nothing behind its bar is reported', () => {
    expect(first(ask('Is {team|} well? {#is}'), `${settings}attributes: [team]\n`)?.[0]).toBe(
      'unknown-placeholder',
    )
  })
})

describe('below a heading', () => {
  const list = (items: string) => ask('How? {#how}', `type: agree\n\n${items}`)
  test.each([
    [list('- listen ask about it'), 'item-form', 'listen: ask about it', false],
    [list('- listen：ask'), 'item-form', 'listen: ask', false],
    [list('- a: A\n- as buyer: B'), 'item-form', undefined, false],
    [ask('How? {#how}', '**type**: text'), 'settings-line', 'type: text', true],
    [ask('How? {#how}', 'type：text'), 'settings-line', 'type: text', true],
    [ask('How? {#how}', 'Some words.\ntype: text'), 'settings-line', undefined, false],
    [ask('How? {#how}', 'type: yes/no'), 'unknown-type', 'choice', false],
  ])('%j is told what is meant', (body, ...found) => {
    expect(first(body)).toEqual(found)
  })

  test.each([
    ['role is buyer', 'unknown-question', undefined],
    ['care.listen is often', 'impossible-value', '4'],
    ['care.listen is 4 AND care.listen is 4', 'condition-form', 'and'],
    ['care.listen <= 4', 'condition-form', 'at most'],
    ['care.listen is between 3 and 4', 'condition-form', 'care.listen at least 3 and care.listen at most 4'],
    ['care.listen is one of 3, 4', 'condition-form', 'any of'],
  ])('«when: %s» is told what is meant', (when, ...found) => {
    const care = ask('How often? {#care}', 'type: frequency\n\n- listen: do we listen')
    expect(first(care + ask('Why? {#why}', `type: text\nwhen: ${when}`))).toEqual([...found, false])
  })

  test('lists by two marks, settings below prose and «options:» are named as what they are', () => {
    const said = (rest: string) => parse(ask('How? {#how}', rest)).diagnostics[0]?.message
    expect(said('type: agree\n\n- a: A\n* b: B')).toContain('mark all items of a list alike')
    expect(said('Some words.\n\ntype: text')).toContain('move them right below the heading')
    expect(said('type: choice\noptions:\n\n- a: A\n- b: B')).toContain('is left out')
  })
})

describe('a translation', () => {
  const original = parse(ask('Why? {#why}') + ask('How? {#how}'), `${settings}languages: [en, de]\n`)
  const translate = (body: string, from = original) =>
    parseTranslation(from, 'de', 's.de.md', `---\ntitle: Wie?\nroles:\n  buyer: Sie kaufen\n---\n${body}`, {})
  const found = (body: string, from = original) =>
    translate(body, from).diagnostics.map(({ rule, suggestion, fix }) => [rule, suggestion, fix])

  test('has no id made up for it', () => {
    const head = '\n# Seite {#page}\n\n'
    expect(found(`${head}## Warum? {#why}\n\n## Wie?\n`)).toEqual([['missing-id', 'Wie? {#how}', undefined]])
    expect(found(`${head}## Warum?\n\n## Wie?\n`).map(([, suggestion]) => suggestion)).toEqual([
      undefined,
      undefined,
    ])
  })

  test('is told nothing that only follows from its original', () => {
    const body = '\n# Seite {#page}\n\n## Warum? {#why}\n\n## Wie? {#how}\n'
    const broken = parse(
      ask('Why? {#why}') + ask('How? {#how}'),
      `${settings.replace('How?', 'Care: how')}languages: [en, de]\n`,
    )
    expect(found(body, broken)).toEqual([])
    expect(found(body, parse(ask('Why? {#why}') + ask('How?'), `${settings}languages: [en, de]\n`))).toEqual(
      [],
    )
  })
})
