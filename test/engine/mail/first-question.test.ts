import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstAnswer } from '#engine/links/first-answer.ts'
import { firstQuestion, firstQuestions } from '#engine/mail/first-question.ts'
import type { Survey, SurveyWords } from '#engine/model.ts'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { questionTypes } from '#engine/parse/question-type.ts'
import { languageNames } from '#engine/words/languages.ts'

/** A survey of two roles that begins with some questions. */
function beginning(questions: string): { survey: Survey; words: SurveyWords } {
  const text = `---\ntitle: First\naudience: customers\nattributes: [seller]\nroles:\n  buyer: You buy\n  user: You use\n---\n\n# One {#one}\n\n${questions}\n\n## Anything else? {#more}\n\ntype: text\n`
  const { survey, words, diagnostics } = parseSurvey('survey', 'survey.md', text)
  expect(diagnostics.map(formatDiagnostic)).toEqual([])
  return { survey, words }
}
const first = (questions: string, role = 'buyer', language = 'en') => {
  const { survey, words } = beginning(questions)
  return firstQuestion(survey, words, language, role)
}
const labels = (questions: string, language = 'en') =>
  first(questions, 'buyer', language)?.choices.map(({ value, label }) => `${value} ${label}`)
const options = '\n- post: By post\n- mail: By mail\n'

describe('no question is asked in the mail', () => {
  test.each([
    ['that takes words', '## Why? {#why}\n\ntype: text'],
    ['that takes several options', `## Which? {#which}\n\ntype: choices\n${options}`],
    ['that takes an order', `## Which? {#which}\n\ntype: rank\n${options}`],
    ['that takes a number of any size', '## How many? {#many}\n\ntype: number'],
    ['that asks more than one thing', '## How often … {#care}\n\ntype: frequency\n\n- listen: listen'],
    [
      'that something is told before',
      '## A word {#word}\n\ntype: note\n\nHello.\n\n## Refer? {#refer}\n\ntype: referral',
    ],
    ['that is asked once a year', '## Refer? {#refer}\n\ntype: referral\nevery: year'],
    [
      'whose options stand otherwise for everybody',
      `## Which? {#which}\n\ntype: choice\nshuffle: yes\n${options}`,
    ],
  ])('%s', (_, questions) => {
    expect(first(questions)).toBeUndefined()
  })

  test('that only some of a role are asked, and none behind it', () => {
    const { survey, words } = beginning('## Refer? {#refer}\n\ntype: referral')
    const [page] = survey.pages
    const [refer] = page?.questions ?? []
    if (!page || !refer) throw new Error('no question')
    const when = { kind: 'test', question: 'refer', comparator: 'is answered', values: [] } as const
    const depending = { ...survey, pages: [{ ...page, questions: [{ ...refer, id: 'x', when }, refer] }] }
    expect(
      firstQuestion(
        depending,
        { ...words, questions: { ...words.questions, x: words.questions.refer ?? fail() } },
        'en',
        'buyer',
      ),
    ).toBeUndefined()
  })

  test('of a role that is asked nothing, or without its words', () => {
    const { survey, words } = beginning('## Refer? {#refer}\n\ntype: referral')
    expect(firstQuestion(survey, words, 'en', 'nobody')).toBeUndefined()
    expect(firstQuestion(survey, { ...words, questions: {} }, 'en', 'buyer')).toBeUndefined()
  })
})

describe('the first question', () => {
  test('is each role’s own, in its words, with room for what is known of the person', () => {
    const { survey, words } = beginning(
      '## Would {seller|we} do? {#budget}\n\ntype: agree\nfor: buyer\n\n## Is it easy? {#ease}\n\ntype: agree\nas user: Is it easy to use?',
    )
    const found = firstQuestions(survey, words, 'en')
    expect(found.buyer).toMatchObject({ id: 'budget', title: 'Would {seller|we} do?' })
    expect(found.user).toMatchObject({ id: 'ease', title: 'Is it easy to use?' })
  })

  test('of referral is eleven numbers whose ends are named apart', () => {
    const { choices, ...said } =
      first('## Refer? {#refer}\n\ntype: referral\nlow: Certainly not\nhigh: Certainly') ?? fail()
    expect(said).toEqual({ id: 'refer', title: 'Refer?', low: 'Certainly not', high: 'Certainly' })
    expect(choices).toEqual([...Array(11).keys()].map((n) => ({ value: `${n}`, label: `${n}` })))
  })

  test('of a scale names single points beside their numbers, and the ends apart', () => {
    const scale = '## How? {#how}\n\ntype: scale\nlow: Bad\n\n- 3: Neither\n- 5: Good'
    expect(labels(scale)).toEqual(['1 1', '2 2', '3 3: Neither', '4 4', '5 5'])
    expect(first(scale)).toMatchObject({ low: 'Bad', high: 'Good' })
  })

  test('of a scale of names only has no numbers, as on the page', () => {
    const scale = '## How? {#how}\n\ntype: scale\nfrom: -1\nto: 1\n\n- -1: Bad\n- 0: Neither\n- 1: Good'
    expect(labels(scale)).toEqual(['-1 Bad', '0 Neither', '1 Good'])
    expect(first(scale)).not.toHaveProperty('low')
  })

  test('writes the minus of a number as people do', () => {
    const scale = '## How? {#how}\n\ntype: scale\nfrom: -1\nto: 1\nlow: Bad\nhigh: Good'
    expect(labels(scale)).toEqual(['-1 −1', '0 0', '1 1'])
    expect(labels(scale, 'ar')).toEqual(['-1 \u2066−1\u2069', '0 0', '1 1'])
  })

  test('of agreement, frequency and comparison has the interface’s words, without “Cannot say”', () => {
    expect(labels('## Fair? {#fair}\n\ntype: agree', 'de')?.[0]).toBe('1 Stimme nicht zu')
    expect(labels('## Often? {#often}\n\ntype: frequency')).toEqual([
      '1 Never',
      '2 Rarely',
      '3 Sometimes',
      '4 Often',
      '5 Always',
    ])
    expect(labels('## Better? {#better}\n\ntype: comparison')).toEqual([
      'better Better',
      'same About the same',
      'worse Worse',
    ])
  })

  test('of a choice has the options of the role, and the person’s own words last', () => {
    const choice = `## Which way? {#way}\n\ntype: choice\nother: yes\n${options}  - as buyer: With the mail\n- call: By phone\n  - for: user\n`
    expect(labels(choice)).toEqual(['post By post', 'mail With the mail', 'other Other, in your own words'])
  })
})

test('every choice of a mail is one that the page’s address takes, and has a label', () => {
  const question = fc.record({
    type: fc.constantFrom(...questionTypes.filter((type) => type !== 'note')),
    points: fc.boolean(),
    other: fc.boolean(),
  })
  fc.assert(
    fc.property(
      question,
      fc.constantFrom(...Object.keys(languageNames)),
      ({ type, points, other }, language) => {
        const list = ['choice', 'choices', 'rank'].includes(type)
        const below = list ? options : type === 'scale' && points ? '\n- 2: Two\n' : ''
        const settings = `type: ${type}${list && other ? '\nother: yes' : ''}`
        const { survey, words } = beginning(`## What? {#what}\n\n${settings}\n${below}`)
        const found = firstQuestion(survey, words, language, 'user')
        for (const { value, label } of found?.choices ?? []) {
          expect(firstAnswer(survey, 'user', [['what', value]])).toEqual({ question: 'what', value })
          expect(label.trim()).not.toBe('')
        }
      },
    ),
  )
})

function fail(): never {
  throw new Error('there is none')
}
