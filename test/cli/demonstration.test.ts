import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { demonstrationRows } from '#cli/demonstration.ts'
import { loadSurveys } from '#cli/load-surveys.ts'
import { checkResponse } from '#engine/answers/check-response.ts'
import { allQuestions } from '#engine/logic/questions.ts'
import type { Question } from '#engine/model.ts'
import { makeSurvey } from '../make-survey.ts'

const { worker } = await loadSurveys('surveys')

const everything = makeSurvey(await readFile('test/journeys/every-type/everything.md', 'utf8'))

test.each([...worker.surveys, { survey: everything }])(
  'made-up answers to $survey.id are accepted as they are, and the same every time',
  ({ survey }) => {
    const rows = demonstrationRows('a key', survey, 'all', 0.3)
    expect(rows.length).toBeGreaterThan(30)
    expect(demonstrationRows('a key', survey, 'all', 0.3)).toEqual(rows)
    const ids = new Set(rows.map(({ id }) => id))
    expect(ids.size).toBe(rows.length)
    const elsewhere = demonstrationRows('another key', survey, 'all', 0.3)
    expect(elsewhere.filter(({ id }) => ids.has(id))).toEqual([])
    expect(elsewhere.map(({ answers }) => answers)).toEqual(rows.map(({ answers }) => answers))
    expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(survey.roles))
    for (const { role, answers } of rows)
      expect(checkResponse(survey, role, answers)).toEqual({ ok: true, answers })
  },
)

const needed = makeSurvey(
  (await readFile('test/journeys/every-type/everything.md', 'utf8'))
    .replace('every: year\n', '')
    .replace(/^type: (?!note|callback)(\w+)$/gm, 'type: $1\nrequired: yes'),
)
const bare = (settings: string) =>
  makeSurvey(`---
title: T
audience: customers
roles:
  buyer: You buy
---

# One {#one}

## How many? {#many}

type: number
required: yes
${settings}
`)

test('nobody leaves out what is needed', () => {
  const rows = demonstrationRows('a key', needed, 'all', 0.3)
  expect(rows.length).toBe(demonstrationRows('a key', everything, 'all', 0.3).length)
  for (const { role, answers } of rows)
    expect(checkResponse(needed, role, answers)).toEqual({ ok: true, answers })
})

test.each([
  ['min: 1.4\nmax: 1.6'],
  ['min: 1.4\nmax: 1.41'],
  ['min: 0.29\nmax: 0.3'],
  ['min: -1.6\nmax: -1.4'],
  ['max: -5'],
  ['max: 0.5'],
  ['min: 1500'],
])('a made-up number keeps to «%s»', (settings) => {
  const rows = demonstrationRows('a key', bare(settings), 'all', 0.3)
  expect(rows.length).toBeGreaterThan(30)
})

test('every text says that it is made up', () => {
  const { survey } = worker.surveys[0] ?? { survey: everything }
  const texts = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) =>
          key === 'text' && typeof inner === 'string' ? [inner] : texts(inner),
        )
  const free = new Set(allQuestions(survey).flatMap(({ id, type }) => (type === 'text' ? [id] : [])))
  const said = demonstrationRows('a key', survey, 'all', 0.3).flatMap(({ answers }) => [
    ...texts(answers),
    ...Object.entries(answers).flatMap(([id, given]) => (free.has(id) ? [String(given)] : [])),
  ])
  expect(new Set(said).size).toBeGreaterThan(15)
  for (const text of said) expect(text).toMatch(/ \(made up\)$/)
})

test('made-up answers are of every type', () => {
  const rows = demonstrationRows('a key', everything, 'all', 0.3)
  const given = new Set(rows.flatMap(({ answers }) => Object.keys(answers)))
  const typesOf = (questions: readonly Question[]) => new Set(questions.map(({ type }) => type))
  const all = allQuestions(everything)
  expect(typesOf(all.filter(({ id }) => given.has(id)))).toEqual(typesOf(all))
})
