import { describe, expect, test } from 'vitest'
import { lockOf } from '#engine/lock/lock-of.ts'
import { deployable, lockAfter, parsed } from './deployed.ts'

const refer = '## Would you refer us? {#refer}\n\ntype: referral\nlow: Not at all\n\n'
const known =
  '## Whom do you know? {#known}\n\ntype: choices\nother: yes\n\n- one: The one\n- two: The two\n\n'

test('what has vanished is retired with its last rules and words, never left out', () => {
  const lock = lockAfter(
    parsed(`${refer}${known}`),
    parsed(refer.replace('us?', 'us all?') + known.replace('- two: The two\n', ''), '', ['buyer', 'user']),
    parsed(known.replace('- two: The two\n', ''), '', ['buyer', 'user']),
  )
  const { roles, questions } = lock.surveys.customers ?? {}
  expect(questions?.refer).toMatchObject({ retired: true, type: 'referral', from: 0, to: 10 })
  expect(questions?.refer?.texts.en).toEqual({ refer: 'Would you refer us all?', 'refer low': 'Not at all' })
  expect(questions?.known?.options.two).toEqual({
    roles: ['buyer', 'technical', 'user'],
    texts: { en: { 'known.two': 'The two' } },
    retired: true,
  })
  expect(roles?.technical).toEqual({
    texts: { en: { 'role technical': 'You are the technical' } },
    retired: true,
  })
  expect(roles?.buyer).not.toHaveProperty('retired')
})

test('a survey whose file is gone stays', () => {
  const lock = lockOf([], lockAfter(parsed(refer)))
  expect(lock.surveys.customers).toMatchObject({ retired: true, questions: { refer: { type: 'referral' } } })
})

test('what comes back is retired no more', () => {
  const lock = lockAfter(parsed(refer + known), parsed(refer), parsed(refer + known))
  expect(lock.surveys.customers?.questions.known).not.toHaveProperty('retired')
})

test('every «breaks:» that was deployed is kept', () => {
  const breaking = (wave: string) => parsed(refer.replace('referral', `referral\nbreaks: ${wave}`))
  const lock = lockAfter(breaking('2026-H1'), breaking('2026-H1'), parsed(refer), breaking('2027-H1'))
  expect(lock.surveys.customers?.questions.refer?.breaks).toEqual(['2026-H1', '2027-H1'])
})

test('ids that objects have of their own are ids like others', () => {
  const lock = lockAfter(parsed(refer.replace('#refer', '#constructor')), parsed(known))
  expect(lock.surveys.customers?.questions.constructor).toMatchObject({ type: 'referral', retired: true })
})

describe('a question is locked with', () => {
  const locked = (questions: string) => lockAfter(parsed(questions)).surveys.customers?.questions

  test('rows from lists, with their words, and where they come from', () => {
    const rivals = '## Beside … {#rivals}\n\ntype: comparison\nrows: competitors\n'
    expect(locked(rivals)?.rivals).toMatchObject({
      list: 'competitors',
      rows: { keldmark: { texts: { en: { 'rivals.keldmark': 'Keldmark' } } } },
    })
  })

  test('its condition, what is asked before referral, and answers in one’s own words as an option', () => {
    const after = `${known}${refer}## Why? {#why}\n\ntype: text\nwhen: refer at most 6 and (known is one or known is two)\n`
    expect(locked(after)?.refer?.after).toEqual(['known'])
    expect(locked(after)?.why?.when).toBe('refer at most 6 and (known is one or known is two)')
    expect(locked(after)?.known?.options.other?.texts).toEqual({})
  })

  test('nothing of names; a role’s stands with the role, those of groups and attributes with the survey', () => {
    const settings =
      'attributes: [region]\ngroups:\n  hands-on: [user]\nnames:\n  user: users\n  hands-on: hands\n  region: area'
    const { roles, texts } = lockAfter(parsed(refer, settings)).surveys.customers ?? {}
    expect(roles?.user?.texts.en).toEqual({ 'role user': 'You are the user', 'name user': 'users' })
    expect(roles?.buyer?.texts.en).not.toHaveProperty('name buyer')
    expect(texts?.en).toMatchObject({ 'name hands-on': 'hands', 'name region': 'area' })
    expect(texts?.en).not.toHaveProperty('name user')
  })

  test('words by role under every role’s name, help as it was written', () => {
    const grouped = parsed(
      `${known.replace('other: yes', 'other: yes\nas hands-on: Whom do you meet?')}`.replace(
        '- one',
        'as hands-on: Name *all* of them.\n\n- one',
      ),
      'groups:\n  hands-on: [user, technical]',
    )
    expect(lockAfter(grouped).surveys.customers?.questions.known?.texts.en).toEqual({
      known: 'Whom do you know?',
      'known as user': 'Whom do you meet?',
      'known as technical': 'Whom do you meet?',
      'known help as user': 'Name all of them.',
      'known help as technical': 'Name all of them.',
    })
  })

  test('words of every language that is spoken', () => {
    const { survey, spoken } = deployable(parsed(refer))
    const own = spoken.en
    if (!own) throw new Error('no words')
    const lock = lockOf([{ survey, spoken: { en: own, de: own } }], undefined)
    expect(lock.surveys.customers?.questions.refer?.texts.de).toEqual(
      own && { refer: 'Would you refer us?', 'refer low': 'Not at all' },
    )
    expect(lock.surveys.customers?.texts.en).toMatchObject({
      title: 'How are we doing?',
      'page short': 'In short',
    })
  })
})
