import { describe, expect, test } from 'vitest'
import { checkAnswer } from '#engine/answers/check-answer.ts'
import { lockedTexts, retiredWords } from '#engine/lock/locked-texts.ts'
import { retire } from '#engine/lock/retire.ts'
import { findQuestion } from '#engine/logic/questions.ts'
import { knownAnswer } from '#engine/tally/known-answer.ts'
import { lockAfter, parsed } from './deployed.ts'

const refer = '## Would you refer us? {#refer}\n\ntype: referral\n\n'
const known =
  '## Whom do you know? {#known}\n\ntype: choices\nat most: 2\nother: yes\n\n- one: The one\n- two: The two\n\n'
const care = '## How often … {#care}\n\ntype: frequency\nmeasures: care\n\n- listen: ask\n- keep: keep\n\n'
const how =
  '## How was it? {#how}\n\ntype: scale\nto: 7\nlow: Bad\nwhen: refer at most 6\nrequired: yes\n\n- 7: Good\n\n'
const roles = ['buyer', 'technical', 'user']

const full = parsed(refer + known + care + how)
const less = parsed(refer + known.replace('- two: The two\n', '') + care.replace('- keep: keep\n', ''))
const none = parsed(refer)

describe('a survey of which something is gone', () => {
  test('has it as retired, with the rules it had and without needing an answer', () => {
    const { retired, pages } = retire(none.survey, lockAfter(full).surveys.customers)
    expect(pages).toEqual(none.survey.pages)
    expect(retired?.map(({ id }) => id).toSorted()).toEqual(['care', 'how', 'known'])
    expect(retired?.find(({ id }) => id === 'how')).toEqual({
      id: 'how',
      type: 'scale',
      from: 1,
      to: 7,
      roles,
      required: 'no',
      cannotSay: false,
      rows: [],
    })
    expect(retired?.find(({ id }) => id === 'known')).toMatchObject({
      atMost: 2,
      other: true,
      options: [{ id: 'one' }, { id: 'two' }],
    })
  })

  test('has rows and options that are gone behind those that are left', () => {
    const survey = retire(less.survey, lockAfter(full).surveys.customers)
    expect(findQuestion(survey, 'care')?.rows).toEqual([
      { id: 'listen', roles: ['buyer', 'user', 'technical'] },
      { id: 'keep', roles, retired: true },
    ])
    expect(findQuestion(survey, 'known')).toMatchObject({
      options: [{ id: 'one' }, { id: 'two', retired: true }],
    })
  })

  test('has one’s own words behind the options where they may be given no more, and only there', () => {
    const closed = parsed(refer + known.replace('other: yes\n', '') + care + how)
    const lost = findQuestion(retire(closed.survey, lockAfter(full).surveys.customers), 'known')
    expect(lost).toMatchObject({
      options: [{ id: 'one' }, { id: 'two' }, { id: 'other', roles, retired: true }],
    })
    const answer = ['one', { option: 'other', text: 'Zeta' }] as const
    expect(lost && checkAnswer(lost, 'buyer', answer)).toEqual([])
    expect(lost && knownAnswer(lost, answer)).toEqual(['one', 'other'])
    const still = retire(less.survey, lockAfter(full).surveys.customers)
    expect(findQuestion(still, 'known')).toMatchObject({
      other: true,
      options: [{ id: 'one' }, { id: 'two' }],
    })
  })

  test('has roles that are gone as retired ones', () => {
    const alone = { ...none.survey, roles: ['buyer'] }
    const survey = retire(alone, lockAfter(full).surveys.customers)
    expect(survey.roles).toEqual(['buyer'])
    expect(survey.retiredRoles?.toSorted()).toEqual(['technical', 'user'])
  })

  test('has them after its own deployment as well', () => {
    const before = retire(less.survey, lockAfter(full).surveys.customers)
    expect(retire(less.survey, lockAfter(full, less).surveys.customers)).toEqual(before)
  })

  test('has words for them, in another language those of its own', () => {
    const locked = lockAfter(full, less, none).surveys.customers
    const words = retiredWords(none.words, 'de', locked).questions
    expect(words.how).toEqual({
      title: { text: 'How was it?' },
      low: 'Bad',
      rows: {},
      options: {},
      points: { 7: 'Good' },
    })
    expect(words.known?.options).toEqual({ one: { text: 'The one' }, two: { text: 'The two' } })
    expect(retiredWords(less.words, 'en', locked).questions.care?.rows.keep).toEqual({ text: 'keep' })
  })

  test('calls a role that is gone by the name that it had, and one that stays by its own alone', () => {
    const names = (lines: string, roles?: string[]) => parsed(refer, `names:\n${lines}`, roles)
    const before = names('  user: daily users\n  technical: technicians\n  buyer: buyers')
    const now = names('  buyer: purchasing', ['buyer', 'technical'])
    const locked = lockAfter(before, now).surveys.customers
    expect(retiredWords(now.words, 'en', locked).names).toEqual({ user: 'daily users', buyer: 'purchasing' })
    expect(retiredWords({ ...now.words, names: {} }, 'de', locked).names).toEqual({ user: 'daily users' })
  })
})

describe('a survey of which nothing is gone', () => {
  test('stays as it is', () => {
    expect(retire(full.survey, lockAfter(less, full).surveys.customers)).toEqual(full.survey)
    expect(retire(full.survey, undefined)).toBe(full.survey)
    expect(retiredWords(full.words, 'en', lockAfter(full).surveys.customers)).toEqual(full.words)
  })
})

test('a row that changed its question’s type is not put into a question that could not hold its answers', () => {
  const other = parsed(refer + care.replace('frequency', 'comparison').replace('- keep: keep\n', ''))
  const survey = retire(other.survey, lockAfter(full).surveys.customers)
  expect(findQuestion(survey, 'care')?.rows.map(({ id }) => id)).toEqual(['listen'])
})

test('texts that are deployed now are known by the keys of their file, groups as well, and none that is retired', () => {
  const groups = 'groups:\n  hands-on: [user, technical]'
  const spoken = parsed(
    refer + care.replace('measures: care', 'measures: care\nas hands-on: How often did they …'),
    groups,
  )
  const locked = lockAfter(full, spoken).surveys.customers
  if (!locked) throw new Error('nothing is locked')
  const texts = lockedTexts(locked, 'en', spoken.survey.groups)
  for (const { key, text } of spoken.texts) expect([key, texts.get(key)]).toEqual([key, text])
  expect(texts.has('how')).toBe(false)
  expect(lockedTexts(locked, 'de').size).toBe(0)
})
