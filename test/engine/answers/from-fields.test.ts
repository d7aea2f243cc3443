import { expect, test } from 'vitest'
import type { Answers } from '#engine/answers/answer.ts'
import { checkResponse } from '#engine/answers/check-response.ts'
import { cannotSay, fromFields } from '#engine/answers/from-fields.ts'
import { survey } from './survey-of-every-type.ts'

type Fields = Readonly<Record<string, readonly string[]>>
const read = (role: string, fields: Fields) =>
  fromFields(survey, role, (name) => (Object.hasOwn(fields, name) ? (fields[name] ?? []) : []))

test.each<[string, Fields]>([
  ['no fields', {}],
  ['fields left empty', { refer: [''], why: [''], 'care.listen': [''], known: [''], decided: ['', ''] }],
  ['a text of blanks', { why: [' \r\n\t'] }],
  ['fields of other names', { token: ['x'], one: ['1'], 'refer.a': ['1'], care: ['3'], 'care.stray': ['3'] }],
  ['a note', { ending: ['x'] }],
  ['leave to tell no story', { tale: [' '], 'tale~consent': ['yes'] }],
  ['a call that is not wanted', { call: [''], 'call~consent': ['no'] }],
  ['blank words and empty places', { 'reason~text': [' '], 'order~1': [''], 'order~2': [''], seats: [' '] }],
  ['words where none were asked for', { 'known~text': ['mine'] }],
  ['fields of another role', { 'rivals.acme': ['better'] }],
])('%s are no answers', (_, fields) => {
  expect(read('buyer', fields)).toEqual({})
})

test.each<[Fields, Answers]>([
  [{ refer: ['0'] }, { refer: 0 }],
  [{ refer: ['9', '3'] }, { refer: 9 }],
  [{ warm: ['-2'] }, { warm: -2 }],
  [{ warm: [cannotSay] }, { warm: null }],
  [{ known: ['yes'] }, { known: 'yes' }],
  [{ why: [' slow\r\nand dear\rand old\n'] }, { why: ' slow\nand dear\nand old\n' }],
  [{ why: [cannotSay] }, { why: cannotSay }],
  [{ why: ['7'] }, { why: '7' }],
  [{ 'care.listen': ['3'], 'care.keep': [cannotSay] }, { care: { listen: 3, keep: null } }],
  [{ 'care.listen': [''], 'care.keep': ['5'] }, { care: { keep: 5 } }],
  [{ decided: ['price'] }, { decided: ['price'] }],
  [{ decided: ['', 'trust', 'price'] }, { decided: ['trust', 'price'] }],
  [{ decided: [cannotSay] }, { decided: null }],
  [{ reason: ['price'] }, { reason: 'price' }],
  [{ reason: ['other'] }, { reason: { option: 'other', text: '' } }],
  [{ reason: ['other'], 'reason~text': ['Luck'] }, { reason: { option: 'other', text: 'Luck' } }],
  [{ 'reason~text': ['Luck'] }, { reason: { option: 'other', text: 'Luck' } }],
  [{ reason: ['price'], 'reason~text': ['Luck'] }, { reason: 'price' }],
  [{ met: ['acme'], 'met~text': ['Zeta'] }, { met: ['acme', { option: 'other', text: 'Zeta' }] }],
  [{ met: ['acme', 'other'], 'met~text': ['Zeta'] }, { met: ['acme', { option: 'other', text: 'Zeta' }] }],
  [{ 'order~1': ['truth'], 'order~2': ['speed'] }, { order: ['truth', 'speed'] }],
  [{ 'order~1': [''], 'order~3': ['speed'] }, { order: ['', '', 'speed'] }],
  [{ 'order~1': ['speed'], 'order~2': [''], 'order~3': [''] }, { order: ['speed'] }],
  [{ 'order~1': [''], 'order~text': ['Luck'] }, { order: [{ option: 'other', text: 'Luck' }] }],
  [
    { 'order~2': ['care'], 'order~1': ['other'], 'order~text': ['Luck'] },
    { order: [{ option: 'other', text: 'Luck' }, 'care'] },
  ],
  [{ 'order~1': ['care'], 'order~text': ['Luck'] }, { order: ['care'] }],
  [{ order: ['care', 'speed'] }, { order: ['care', 'speed'] }],
  [{ seats: [' 12,5 '] }, { seats: 12.5 }],
  [{ seats: [cannotSay] }, { seats: null }],
  [{ seats: ['', cannotSay] }, { seats: null }],
  [{ seats: ['12', cannotSay] }, { seats: 12 }],
  [{ tale: ['Once'] }, { tale: { text: 'Once', consent: false } }],
  [{ tale: ['Once\r\nmore'], 'tale~consent': ['yes'] }, { tale: { text: 'Once\nmore', consent: true } }],
  [{ 'call~consent': ['yes'] }, { call: { text: '', consent: true } }],
  [{ call: ['After five'] }, { call: { text: 'After five', consent: false } }],
])('%j is read as %j', (fields, answers) => {
  expect(read('buyer', fields)).toEqual(answers)
})

test('options that were mixed are read in the order of the file, so that nobody is known by the mixing', () => {
  const mixed = {
    ...survey,
    pages: survey.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) => ({ ...question, shuffle: true as const })),
    })),
  }
  const given: Fields = { met: ['other', 'globe', 'acme'], 'order~1': ['truth'], 'order~2': ['speed'] }
  expect(fromFields(mixed, 'buyer', (name) => given[name] ?? [])).toEqual({
    met: ['acme', 'globe', { option: 'other', text: '' }],
    order: ['truth', 'speed'],
  })
})

test.each<[Fields, Answers, string]>([
  [{ refer: ['nine'] }, { refer: 'nine' }, 'wrong-shape'],
  [{ refer: ['9.5'] }, { refer: '9.5' }, 'wrong-shape'],
  [{ refer: ['11'] }, { refer: 11 }, 'out-of-range'],
  [{ refer: ['9'.repeat(400)] }, { refer: Infinity }, 'out-of-range'],
  [
    { refer: ['9'], 'order~1': ['care'], 'order~2': ['care'] },
    { refer: 9, order: ['care', 'care'] },
    'placed-twice',
  ],
  [
    { refer: ['9'], 'order~1': ['care'], order: [cannotSay] },
    { refer: 9, order: [cannotSay, 'care'] },
    'not-an-option',
  ],
  [{ refer: ['9'], 'order~2': ['care'] }, { refer: 9, order: ['', 'care'] }, 'empty-place'],
  [{ refer: ['9'], seats: ['1.500'] }, { refer: 9, seats: '1.500' }, 'no-number'],
  [{ refer: ['9'], known: ['maybe'] }, { refer: 9, known: 'maybe' }, 'not-an-option'],
  [{ refer: ['9'], decided: ['price', cannotSay] }, { refer: 9, decided: ['price', cannotSay] }, 'not-both'],
])('%j is kept as it is, so that the check can say what is wrong', (fields, answers, rule) => {
  expect(read('buyer', fields)).toEqual(answers)
  expect(checkResponse(survey, 'buyer', read('buyer', fields))).toMatchObject({
    ok: false,
    issues: [{ rule }],
  })
})
