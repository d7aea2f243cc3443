import { expect, test } from 'vitest'
import { checkReach } from '#engine/rules/reach/check-reach.ts'
import { folderOf, readSurvey } from '../read-survey.ts'

const roles = ['buyer', 'user']
const questions = (...blocks: readonly (readonly string[])[]) =>
  blocks.map(([id, ...lines]) => `## ${id}? {#${id}}\n\n${lines.join('\n')}\n`).join('\n')

function breachesOf(pages: string) {
  const parsed = readSurvey(pages, { roles })
  return checkReach(parsed, folderOf([parsed])).map(({ rule, at, message, about }) => ({
    rule,
    about,
    message,
    place: parsed.text.slice(at.at, at.at + at.length),
  }))
}

const referral = ['refer', 'type: referral']
const options = ['', '- a: A', '- b: B', '- c: C']

test('two conditions of one question that contradict each other are told with both bounds', () => {
  expect(
    breachesOf(questions(referral, ['why', 'type: text', 'when: refer at most 6 and refer at least 9'])),
  ).toEqual([
    {
      rule: 'never-asked',
      about: 'why',
      place: 'when',
      message: '«why» can never be asked: «refer» would have to be at most 6 and at least 9',
    },
  ])
})

test('a contradiction along the way names the questions whose conditions they are, and what is lost besides', () => {
  const found = breachesOf(
    questions(
      referral,
      ['low', 'type: text', 'when: refer at most 6'],
      ['high', 'type: text', 'when: refer at least 9 and low is answered'],
      ['more', 'type: text', 'when: high is answered'],
      ['most', 'type: text', 'when: more is answered'],
    ),
  )
  expect(found.map(({ message }) => message)).toEqual([
    '«high» can never be asked: «refer» would have to be at most 6 (for «low») and at least 9; without it «more» and «most» can never be asked either',
  ])
})

test('a contradiction with what brings a question that is asked about is told, not the question', () => {
  const found = breachesOf(
    questions(
      referral,
      ['known', 'type: choice', 'when: refer at most 6', ...options],
      ['why', 'type: text', 'when: refer at least 7 and (known is a or known is b)'],
    ),
  )
  expect(found.map(({ message }) => message)).toEqual([
    '«why» can never be asked: «refer» would have to be at most 6 (for «known») and at least 7',
  ])
})

test.each([
  [
    'required: yes',
    'refer is not answered',
    '«refer» is «required: yes», so whoever comes here has answered it',
  ],
  [
    'required: yes',
    'refer at least 3 and refer at most 2',
    '«refer» would have to be at least 3 and at most 2',
  ],
])('with «%s», «%s» never holds', (setting, when, reason) => {
  const found = breachesOf(questions([...referral, setting], ['why', 'type: text', `when: ${when}`]))
  expect(found.map(({ message }) => message)).toEqual([`«why» can never be asked: ${reason}`])
})

test('contradictions between several questions are told as their conditions', () => {
  const found = breachesOf(
    questions(
      referral,
      ['known', 'type: choice', 'required: yes', ...options],
      ['why', 'type: text', 'when: refer at least 7 or known is a'],
      ['more', 'type: text', 'when: why is answered and refer at most 6 and known any of b, c'],
    ),
  )
  expect(found.map(({ message }) => message)).toEqual([
    '«more» can never be asked: «refer at least 7 or known is a» (for «why»), «refer at most 6» and «known any of b, c» cannot all hold',
  ])
})

test('no more options can be chosen than are asked for', () => {
  const found = breachesOf(
    questions(
      ['known', 'type: choices', 'at most: 2', ...options],
      ['why', 'type: text', 'when: known is a and known is b and known is c'],
    ),
  )
  expect(found.map(({ message }) => message)).toEqual([
    '«why» can never be asked: «known» would have to be a, b and c, and at most 2 of its options may be chosen',
  ])
})

test('a role that cannot come to a question is named, with what brings another role there', () => {
  const found = breachesOf(
    questions(
      ['known', 'type: choice', '', '- a: A', '- b: B', '- c: C', '  - for: buyer'],
      ['why', 'type: text', 'when: known is c'],
    ),
  )
  expect(found.map(({ message }) => message)).toEqual([
    '«why» can never be asked of user: «known is c» holds for no answer that they can give; buyer is asked it, for example with «known: c»',
  ])
})

test('rows that cannot have been chosen where the question is asked are told', () => {
  const found = breachesOf(
    questions(
      ['known', 'type: choice', ...options],
      ['rivals', 'type: comparison', 'rows: chosen in known', 'when: known is a'],
    ),
  )
  expect(found).toMatchObject([
    {
      place: 'rows',
      message:
        '«rivals» can never be asked about «b» and «c»: where it is asked, that cannot have been chosen in «known»',
    },
  ])
})

test.each([
  ['required: yes', 'refer is answered', '«refer is answered» always holds, as «refer» is «required: yes»'],
  [
    'required: no',
    'refer at least 0 or refer is not answered',
    '«refer at least 0 or refer is not answered» always holds',
  ],
])('with «%s», «%s» is warned of: it cannot fail', (setting, when, reason) => {
  const found = breachesOf(questions([...referral, setting], ['why', 'type: text', `when: ${when}`]))
  expect(found).toEqual([
    {
      rule: 'always-holds',
      about: 'why',
      place: 'when',
      message: `${reason}; leave out «when:», or ask for what was meant`,
    },
  ])
})

test.each([
  ['required: no', 'refer at least 0'],
  ['cannot-say: yes', 'refer at least 0 or refer is not answered'],
  ['for: buyer', 'refer is not answered or refer at least 9'],
  ['required: soft', 'refer is answered'],
])('with «%s», «%s» may hold or fail, and nothing is said', (setting, when) => {
  expect(breachesOf(questions([...referral, setting], ['why', 'type: text', `when: ${when}`]))).toEqual([])
})

test('asking whether anything was chosen is no warning where rows are those chosen', () => {
  const known = ['known', 'type: choices', ...options]
  const rivals = ['rivals', 'type: comparison', 'rows: chosen in known', 'when: known is answered']
  expect(breachesOf(questions(known, rivals))).toEqual([])
})
