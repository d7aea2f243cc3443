import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#engine/answers/answer.ts'
import { responseTable } from '#engine/exports/response-table.ts'
import { tripleS } from '#engine/exports/triple-s.ts'
import { variableCells, variablesOf as variablesFrom } from '#engine/exports/triple-s-variables.ts'
import { csvLine, readCell } from '#engine/table/csv-line.ts'
import { survey as everyType } from '../answers/survey-of-every-type.ts'
import { readTripleS } from './triple-s-reader.ts'
import { readXml, variablesOf, wrongField, wrongIn } from './triple-s-rules.ts'

const survey = { ...everyType, attributes: ['region', 'Region', '2nd'], languages: ['en', 'de'] }
const question = (text: string, options = {}) => ({ title: { text }, rows: {}, options, points: {} })
const words = {
  title: 'Care & “cure” <all>',
  roles: { buyer: 'You choose', user: 'You use' },
  names: { user: 'élan of users', region: 'area' },
  questions: {
    known: question('Known?\nReally?', { yes: { text: 'Yes & no\u0007' } }),
    warm: { ...question('How warm?'), low: 'Ice', points: { '0': 'Mild' } },
  },
}
const table = responseTable(survey, { of: 'person', words: true, callbacks: true })
const variables = variablesFrom(survey, table.columns, words, 'en')
const about = { company: 'Hollinrime', date: '2026-11-22', time: '10:00', data: 'care-all-triple-s.csv' }
const description = tripleS({ survey: 'care', title: words.title, ...about }, variables)

const head = csvLine(variables.map(({ name }) => name))
const dataOf = variableCells(variables)
const rowOf = (answers: Answers) =>
  dataOf(
    table.cells({
      day: '2026-11-22',
      wave: '2026-H2',
      role: 'user',
      language: 'de',
      state: 'partial',
      attributes: { region: '=North' },
      answers,
    }),
  )
const named = (answers: Answers) => {
  const cells = rowOf(answers)
  return Object.fromEntries(variables.map(({ name }, place) => [name, cells[place]]))
}

describe('a Triple-S description', () => {
  test('that breaks a rule is found', () => {
    const broken = [
      description.replace('version="3.0"', 'version="2.0"'),
      description.replace(/<size>\d+<\/size>/, ''),
      description.replace('<name>refer</name>', '<name>care.listen</name>'),
      description.replace('<value code="2">', '<value code="1">'),
      description.replace('type="date"', 'type="time"'),
      description.replace('<name>clear</name>', '<name>Refer</name>'),
    ]
    for (const one of broken) expect([one === description, wrongIn(one).length > 0]).toEqual([false, true])
  })

  test('of a survey with a question of every type keeps all of them', () => {
    expect(wrongIn(description)).toEqual([])
    expect(new Set(variables.map(({ type }) => type))).toEqual(
      new Set(['single', 'multiple', 'quantity', 'character', 'logical', 'date']),
    )
  })

  test('says words as they are, on one line and without what XML cannot hold', () => {
    const title = readXml(description).children.find(({ name }) => name === 'survey')?.children[1]
    expect(title?.text).toBe(words.title)
    expect(description).toContain('<label>Known? Really?</label>')
    expect(description).toContain('<value code="1">Yes &amp; no</value>')
  })

  test('calls roles and attributes by their names, and a role without one by what it does', () => {
    expect(description).toContain('<value code="1">You choose</value>')
    expect(description).toContain('<value code="2">Élan of users</value>')
    expect(description).toContain('<label>Area</label>')
    expect(description).toContain('<label>attribute 2nd</label>')
  })

  test('names attributes that differ in case alone, or begin with a digit, apart', () => {
    const names = variables.map(({ name }) => name).filter((name) => /attribute/.test(name))
    expect(names).toEqual(['attribute_region', 'attribute_Region_2', 'attribute_2nd'])
  })
})

describe('data of a Triple-S file', () => {
  test('are codes, bits, numbers, days and words', () => {
    expect(
      named({
        refer: 0,
        care: { listen: 4 },
        warm: -2,
        known: 'perhaps',
        decided: ['people'],
        order: ['truth', 'care'],
      }),
    ).toMatchObject({
      response_day: '20261122',
      response_role: 2,
      response_language: 2,
      response_state: 2,
      refer: 0,
      care_listen: 4,
      warm: -2,
      known: 3,
      decided: '010',
      decided_cannot_say: 0,
      order_truth: 1,
      order_care: 2,
      order_speed: undefined,
      seats: undefined,
      met: undefined,
    })
    expect(named({ decided: null, rivals: { acme: 'worse' } })).toMatchObject({
      decided: undefined,
      decided_cannot_say: 1,
      rivals_acme: 3,
    })
  })

  const words = fc.string({ unit: fc.constantFrom('=', ';', '"', ',', "'", '\n', '\t', ' ', 'a', 'ع') })
  const answers = fc.record(
    {
      refer: fc.integer({ min: 0, max: 10 }),
      warm: fc.constantFrom(null, -2, 0, 2),
      care: fc.record({ listen: fc.integer({ min: 1, max: 5 }) }),
      rivals: fc.record({ acme: fc.constantFrom('better', 'same', 'worse') }),
      known: fc.constantFrom('yes', 'no'),
      decided: fc.subarray(['price', 'people', 'trust'], { minLength: 1 }),
      met: fc.constantFrom(['acme', { option: 'other', text: 'Zed' }]),
      order: fc.constantFrom(['care', { option: 'other', text: '"; =1' }]),
      seats: fc.integer({ min: 0, max: 50_000 }).map((cents) => cents / 100),
      tale: fc.record({ text: words, consent: fc.boolean() }),
      why: words,
    },
    { requiredKeys: [] },
  )

  test('fit their description, whatever was answered', () => {
    const described = variablesOf(description)
    fc.assert(
      fc.property(answers, (given) => {
        const cells = rowOf(given as Answers)
        expect(cells).toHaveLength(described.length)
        for (const [place, variable] of described.entries())
          expect(wrongField(variable, String(cells[place] ?? ''))).toEqual([])
      }),
    )
  })

  test('say what was answered to a program that knows the description alone', () => {
    const often = ['Never', 'Rarely', 'Sometimes', 'Often', 'Always']
    const beside: Readonly<Record<string, string>> = {
      better: 'Better',
      same: 'About the same',
      worse: 'Worse',
    }
    const plain = (text: string | undefined) => text?.replace(/[\n\t]+/g, ' ') || undefined
    fc.assert(
      fc.property(answers, (given) => {
        const [said = {}] = readTripleS(description, head + csvLine(rowOf(given as Answers)))
        const text = (name: string) => (said[name] === undefined ? undefined : readCell(String(said[name])))
        const { care, rivals, known, decided, met, order, seats, tale, why, warm } = given
        expect(said).toMatchObject({
          response_day: '2026-11-22',
          response_wave: '2026-H2',
          response_role: 'Élan of users',
          response_language: 'de',
          response_state: 'partial',
          refer: given.refer,
          warm: warm ?? undefined,
          warm_cannot_say: warm === undefined ? undefined : warm === null,
          care_listen: care && often[care.listen - 1],
          care_keep: undefined,
          rivals_acme: rivals && beside[rivals.acme],
          known: known && { yes: 'Yes & no', no: 'no' }[known],
          decided,
          decided_cannot_say: decided && false,
          met: met && ['acme', 'in their own words'],
          met_text: met && 'Zed',
          order_care: order && 1,
          order_speed: undefined,
          order_other: order && 2,
          seats,
          tale_consent: tale?.consent,
          call: undefined,
        })
        expect(text('attribute_region')).toBe('=North')
        expect(text('order_text')).toBe(order && '"; =1')
        expect(text('tale')).toBe(plain(tale?.text))
        expect(text('why')).toBe(why?.trim() ? plain(why) : undefined)
      }),
      { numRuns: 500 },
    )
  })

  test('fit their description where a text is as long as it may be, and defused all over', () => {
    const why = ';='.repeat(2500)
    const [said] = readTripleS(description, head + csvLine(rowOf({ why })))
    expect(readCell(String(said?.why))).toBe(why)
  })
})
