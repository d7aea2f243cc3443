import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answers, isRowMap } from '#engine/answers/answer.ts'
import { checkResponse } from '#engine/answers/check-response.ts'
import { cannotSay, fromFields } from '#engine/answers/from-fields.ts'
import { survey } from './survey-of-every-type.ts'

type Fields = Readonly<Record<string, readonly string[]>>
const read = (role: string, fields: Fields) =>
  fromFields(survey, role, (name) => (Object.hasOwn(fields, name) ? (fields[name] ?? []) : []))

/** Write answers as the fields of a form that would give them. */
function fieldsOf(answers: Answers): Fields {
  const fields: Record<string, readonly string[]> = {}
  const texts = (value: unknown) => (value === null ? [cannotSay] : [value].flat().map(String))
  for (const [id, answer] of Object.entries(answers)) {
    if (!isRowMap(answer)) fields[id] = texts(answer)
    else for (const [row, item] of Object.entries(answer)) fields[`${id}.${row}`] = texts(item)
  }
  return fields
}

test.each<[string, Fields]>([
  ['no fields', {}],
  ['fields left empty', { refer: [''], why: [''], 'care.listen': [''], known: [''], decided: ['', ''] }],
  ['a text of blanks', { why: [' \r\n\t'] }],
  ['fields of other names', { token: ['x'], one: ['1'], 'refer.a': ['1'], care: ['3'], 'care.stray': ['3'] }],
  ['a note', { thanks: ['x'] }],
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
])('%j is read as %j', (fields, answers) => {
  expect(read('buyer', fields)).toEqual(answers)
})

test.each<[Fields, Answers, string]>([
  [{ refer: ['nine'] }, { refer: 'nine' }, 'wrong-shape'],
  [{ refer: ['9.5'] }, { refer: '9.5' }, 'wrong-shape'],
  [{ refer: ['11'] }, { refer: 11 }, 'out-of-range'],
  [{ refer: ['9'.repeat(400)] }, { refer: Infinity }, 'out-of-range'],
  [{ refer: ['9'], known: ['maybe'] }, { refer: 9, known: 'maybe' }, 'not-an-option'],
  [
    { refer: ['9'], decided: ['price', cannotSay] },
    { refer: 9, decided: ['price', cannotSay] },
    'not-an-option',
  ],
])('%j is kept as it is, so that the check can say what is wrong', (fields, answers, rule) => {
  expect(read('buyer', fields)).toEqual(answers)
  expect(checkResponse(survey, 'buyer', read('buyer', fields))).toMatchObject({
    ok: false,
    issues: [{ rule }],
  })
})

const words = fc.string({ unit: 'binary' }).filter((text) => text.trim() !== '' && !text.includes('\r'))
const rows = (item: fc.Arbitrary<number | string | null>, ...names: string[]) =>
  fc.dictionary(fc.constantFrom(...names), item, { minKeys: 1, noNullPrototype: true })
const fitting = fc.record(
  {
    refer: fc.integer({ min: 0, max: 10 }),
    why: words,
    care: rows(fc.constantFrom(1, 2, 3, 4, 5, null), 'listen'),
    warm: fc.constantFrom(-2, -1, 0, 1, 2, null),
    rivals: rows(fc.constantFrom('better', 'same', 'worse', null), 'acme', 'globe'),
    known: fc.constantFrom('yes', 'no', 'perhaps'),
    decided: fc.oneof(
      fc.constant(null),
      fc.uniqueArray(fc.constantFrom('price', 'people'), { minLength: 1 }),
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
)

test('answers written as fields are read back as they were', () => {
  fc.assert(
    fc.property(fitting, (answers) => {
      expect(read('user', fieldsOf(answers))).toEqual(answers)
    }),
  )
})
