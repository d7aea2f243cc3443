import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Answers } from '#engine/answers/answer.ts'
import { asked } from '#engine/logic/asked.ts'
import { makeSurvey } from '../../make-survey.ts'

const survey = makeSurvey(`---
title: T
audience: customers
roles:
  buyer: You choose
  user: You use
---

# One {#one}

## Refer? {#refer}

type: referral

### Why? {#why}

type: text
when: at most 6

### What could we do? {#better}

type: text
when: why is answered

## Known? {#known}

type: choices
for: buyer

- acme: Acme
- globe: Globe

### Compared? {#rivals}

type: comparison
when: is acme

# Two {#two}

## Anything? {#anything}

type: text
when: refer is not answered or rivals is better
`)
const ids = (role: string, answers: Answers) => asked(survey, role, answers).questions.map(({ id }) => id)

test.each<[string, Answers, string[]]>([
  ['buyer', {}, ['refer', 'known', 'anything']],
  ['user', {}, ['refer', 'anything']],
  ['stranger', { refer: 3 }, []],
  ['user', { refer: null }, ['refer']],
  ['user', { refer: 9 }, ['refer']],
  ['user', { refer: 6 }, ['refer', 'why']],
  ['user', { refer: 6, why: 'slow' }, ['refer', 'why', 'better']],
  ['buyer', { refer: 9, known: ['globe'] }, ['refer', 'known']],
  ['buyer', { refer: 9, known: ['globe', 'acme'] }, ['refer', 'known', 'rivals']],
  ['buyer', { refer: 9, known: ['acme'], rivals: 'better' }, ['refer', 'known', 'rivals', 'anything']],
])('a %s who answers %j is asked %j', (role, answers, expected) => {
  expect(ids(role, answers)).toEqual(expected)
})

test('an answer that was hidden shows nothing: hiding one question hides what hangs on it', () => {
  const answers = { refer: 9, why: 'slow', better: 'more people' }
  expect(asked(survey, 'user', answers)).toMatchObject({
    questions: [{ id: 'refer' }],
    answers: { refer: 9 },
  })
  expect(asked(survey, 'user', answers).answers).toEqual({ refer: 9 })
})

test('answers hidden for a while come back with the answer that showed them', () => {
  const answers = { refer: 9, why: 'slow' }
  expect(asked(survey, 'user', answers).answers).toEqual({ refer: 9 })
  expect(asked(survey, 'user', { ...answers, refer: 2 }).answers).toEqual({ refer: 2, why: 'slow' })
})

test('answers to questions of other roles, or of none, are dropped', () => {
  expect(asked(survey, 'user', { refer: 9, known: ['acme'], rivals: 'better', stray: 'x' }).answers).toEqual({
    refer: 9,
  })
})

test('a follow-up is never asked without its question', () => {
  const [page] = survey.pages
  const orphaned = {
    ...survey,
    pages: [{ id: 'one', questions: page?.questions.filter(({ id }) => id !== 'known') ?? [] }],
  }
  const bare = orphaned.pages.map(({ id, questions }) => {
    return { id, questions: questions.map(({ when: _, ...question }) => question) as typeof questions }
  })
  expect(asked({ ...survey, pages: bare }, 'buyer', {}).questions.map(({ id }) => id)).toEqual([
    'refer',
    'why',
    'better',
  ])
})

test('an absent answer is not made out of the prototype of objects', () => {
  expect(asked(survey, 'buyer', Object.create({ refer: 3 })).answers).toEqual({})
})

const someAnswers: fc.Arbitrary<Readonly<Record<string, Answer>>> = fc.record(
  {
    refer: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(null)),
    why: fc.string(),
    better: fc.string(),
    known: fc.uniqueArray(fc.constantFrom('acme', 'globe')),
    rivals: fc.constantFrom('better', 'same', 'worse', null),
    anything: fc.string(),
  },
  { requiredKeys: [] },
)

test('what is asked is a fixed point: dropping the hidden answers hides nothing more', () => {
  fc.assert(
    fc.property(fc.constantFrom('buyer', 'user'), someAnswers, (role, answers) => {
      const once = asked(survey, role, answers)
      expect(asked(survey, role, once.answers)).toEqual(once)
      const shown = once.questions.map(({ id }) => id)
      expect(shown).toEqual(expect.arrayContaining(Object.keys(once.answers)))
    }),
  )
})

describe('rows that had to be chosen before', () => {
  const chosen = makeSurvey(`---
title: T
audience: customers
roles:
  buyer: You choose
---

# One {#one}

## Known? {#known}

type: choices
other: yes

- acme: Acme
- globe: Globe

### Compared? {#rivals}

type: comparison
rows: chosen in known
required: yes

### And why? {#why}

type: text
when: rivals.acme is better

## Call? {#call}

type: callback

## When? {#when}

type: text
when: call is answered
`)
  const of = (answers: Answers) => asked(chosen, 'buyer', answers)
  const rowsOf = (answers: Answers) =>
    of(answers)
      .questions.find(({ id }) => id === 'rivals')
      ?.rows.map(({ id }) => id)

  test.each<[Answers, string[] | undefined]>([
    [{}, undefined],
    [{ known: null }, undefined],
    [{ known: [{ option: 'other', text: 'Zeta' }] }, undefined],
    [{ known: ['globe'] }, ['globe']],
    [{ known: ['globe', 'acme', { option: 'other', text: '' }] }, ['acme', 'globe']],
  ])('of %j these are asked about: %j', (answers, rows) => {
    expect(rowsOf(answers)).toEqual(rows)
  })

  test('hide what hangs on an answer to them, when they are chosen no more', () => {
    const answers = { known: ['acme', 'globe'], rivals: { acme: 'better', globe: 'same' }, why: 'speed' }
    expect(of(answers).answers).toEqual(answers)
    expect(of({ ...answers, known: ['globe'] }).answers).toEqual({
      known: ['globe'],
      rivals: { globe: 'same' },
    })
    expect(of({ ...answers, known: [] }).answers).toEqual({ known: [] })
  })

  test('whoever wants no call has not answered whether to be called', () => {
    const shown = (consent: boolean) =>
      of({ call: { text: 'never', consent } }).questions.some(({ id }) => id === 'when')
    expect([shown(true), shown(false)]).toEqual([true, false])
  })
})

test('what was retired is asked of nobody, and its answers are kept', () => {
  const [page] = survey.pages
  const [refer] = page?.questions ?? []
  if (!refer) throw new Error('no question')
  const changed = { ...survey, retired: [{ ...refer, id: 'once', roles: ['buyer'] }] }
  expect(asked(changed, 'buyer', {}).late).toEqual([])
  const late = asked(changed, 'buyer', { refer: 9, once: 3 })
  expect(late.questions.map(({ id }) => id)).not.toContain('once')
  expect(late.late.map(({ id }) => id)).toEqual(['once'])
  expect(late.answers).toEqual({ refer: 9, once: 3 })
  expect(asked(changed, 'user', { once: 3 })).toMatchObject({ late: [], answers: {} })
})

test('of rows that had to be chosen, one that was retired is heard where it is answered', () => {
  const roles = ['buyer']
  const row = (id: string) => ({ id, roles })
  const late = (id: string) => ({ id, roles, retired: true as const })
  const base = { roles, required: 'no', cannotSay: false } as const
  const [page] = survey.pages
  if (!page) throw new Error('no page')
  const questions = [
    { ...base, id: 'known', type: 'choices', rows: [], options: [row('acme'), late('initech')] },
    { ...base, id: 'rivals', type: 'comparison', rows: [row('acme'), late('initech')], chosenIn: 'known' },
  ] as const
  const changed = { ...survey, pages: [{ ...page, questions }] }
  const of = (answers: Answers) => asked(changed, 'buyer', answers)
  const given = { known: ['initech'], rivals: { initech: 'better' } }
  expect(of(given).answers).toEqual(given)
  expect(of({ ...given, rivals: { initech: 'better', acme: 'worse' } }).answers).toEqual(given)
  expect(of({ known: ['initech'] }).questions.map(({ id }) => id)).toEqual(['known'])
  expect(of({ known: ['initech'], rivals: { acme: 'worse' } }).answers).toEqual({ known: ['initech'] })
})
