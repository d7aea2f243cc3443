import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '#engine/answers/answer.ts'
import { fromFields } from '#engine/answers/from-fields.ts'
import { toFields } from '#engine/answers/to-fields.ts'
import { survey } from './survey-of-every-type.ts'

test.each<[Answers]>([
  [{}],
  [{ stray: 1, one: 1 }],
  [{ clear: 5 }],
  [JSON.parse('{"__proto__":{"refer":9}}')],
  [{ constructor: 'x' } as unknown as Answers],
])('%j gives a user’s form no field', (answers) => {
  expect(toFields(survey, 'user', answers)).toEqual([])
})

test.each<[Answers, [string, string][]]>([
  [{ refer: 0 }, [['refer', '0']]],
  [{ warm: null }, [['warm', 'cannot-say']]],
  [{ decided: null }, [['decided', 'cannot-say']]],
  [{ seats: 12.5 }, [['seats', '12.5']]],
  [
    { care: { listen: 3, keep: null } },
    [
      ['care.listen', '3'],
      ['care.keep', 'cannot-say'],
    ],
  ],
  [
    { met: ['acme', { option: 'other', text: 'Zeta' }] },
    [
      ['met', 'acme'],
      ['met', 'other'],
      ['met~text', 'Zeta'],
    ],
  ],
  [
    { order: [{ option: 'other', text: 'Luck' }, 'care'] },
    [
      ['order~1', 'other'],
      ['order~text', 'Luck'],
      ['order~2', 'care'],
    ],
  ],
  [
    { call: { text: '', consent: true } },
    [
      ['call', ''],
      ['call~consent', 'yes'],
    ],
  ],
  [{ tale: { text: 'Once', consent: false } }, [['tale', 'Once']]],
])('%j is written as %j', (answers, fields) => {
  expect(toFields(survey, 'buyer', answers)).toEqual(fields)
})

const words = fc.string({ unit: 'binary' }).filter((text) => text.trim() !== '' && !text.includes('\r'))
const rows = (item: fc.Arbitrary<number | string | null>, ...names: string[]) =>
  fc.dictionary(fc.constantFrom(...names), item, { minKeys: 1, noNullPrototype: true })
const inWords = fc.record({ option: fc.constant('other' as const), text: words }, { noNullPrototype: true })
const consented = fc.record({ text: words, consent: fc.boolean() }, { noNullPrototype: true })
/** Some of the options in any order, and perhaps words of one's own anywhere among them. */
const some = (...options: string[]) =>
  fc
    .tuple(fc.shuffledSubarray(options), fc.option(inWords), fc.nat(options.length))
    .map(([chosen, own, place]) => (own ? chosen.toSpliced(place, 0, own as never) : chosen))
    .filter((chosen) => chosen.length > 0)
const answersOfAUser = fc.record(
  {
    refer: fc.integer({ min: 0, max: 10 }),
    why: fc.oneof(words, fc.constant('cannot-say')),
    care: rows(fc.constantFrom(1, 2, 3, 4, 5, null), 'listen'),
    warm: fc.constantFrom(-2, -1, 0, 1, 2, null),
    rivals: rows(fc.constantFrom('better', 'same', 'worse', null), 'acme', 'globe'),
    known: fc.constantFrom('yes', 'no', 'perhaps'),
    decided: fc.oneof(
      fc.constant(null),
      fc.uniqueArray(fc.constantFrom('price', 'people'), { minLength: 1 }),
    ),
    met: some('acme', 'globe', 'zeta'),
    good: rows(fc.constantFrom(1, 2, 3, 4, 5, null), 'acme', 'globe', 'zeta'),
    reason: fc.oneof(fc.constantFrom('price', 'people'), inWords),
    order: some('speed', 'care', 'truth'),
    seats: fc.oneof(
      fc.constant(null),
      fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }).map((cents) => cents / 100),
    ),
    tale: consented,
    call: fc.oneof(consented, fc.constant({ text: '', consent: true })),
  },
  { requiredKeys: [], noNullPrototype: true },
)

test('answers written as fields are read back as they were', () => {
  fc.assert(
    fc.property(answersOfAUser, (answers) => {
      const fields = toFields(survey, 'user', answers as Answers)
      const values = (name: string) => fields.filter(([field]) => field === name).map(([, value]) => value)
      expect(fromFields(survey, 'user', values)).toEqual(answers)
    }),
    { numRuns: 500 },
  )
})
