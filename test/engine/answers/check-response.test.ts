import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkResponse } from '#engine/answers/check-response.ts'
import type { Question } from '#engine/model.ts'
import { survey } from './survey-of-every-type.ts'

type Given = Readonly<Record<string, unknown>>
const issuesOf = (role: string, given: Given) => {
  const checked = checkResponse(survey, role, given)
  return checked.ok ? [] : checked.issues
}
const acceptedOf = (role: string, given: Given) => {
  const checked = checkResponse(survey, role, given)
  return checked.ok ? checked.answers : checked.issues
}
const user = { refer: 9, rivals: { acme: 'same', globe: 'same' } }

describe('what is refused', () => {
  test.each<[Given, object[]]>([
    [{}, [{ question: 'refer', rule: 'required' }]],
    [{ refer: null }, [{ question: 'refer', rule: 'no-cannot-say' }]],
    [{ refer: '' }, [{ question: 'refer', rule: 'required' }]],
    [{ refer: 9, stray: 1 }, [{ question: 'stray', rule: 'unknown-question' }]],
    [{ refer: 9, one: 1 }, [{ question: 'one', rule: 'unknown-question' }]],
    [JSON.parse('{"refer":9,"__proto__":{"a":1}}'), [{ question: '__proto__', rule: 'unknown-question' }]],
    [{ refer: 9, constructor: 'x' }, [{ question: 'constructor', rule: 'unknown-question' }]],
    [{ refer: true }, [{ question: 'refer', rule: 'wrong-shape', expected: 'an answer' }]],
    [{ refer: undefined }, [{ question: 'refer', rule: 'wrong-shape', expected: 'an answer' }]],
    [{ refer: 9, decided: [1] }, [{ question: 'decided', rule: 'wrong-shape', expected: 'an answer' }]],
    [{ refer: 9, care: { listen: [3] } }, [{ question: 'care', rule: 'wrong-shape', expected: 'an answer' }]],
    [
      { refer: 9, care: { listen: { a: 3 } } },
      [{ question: 'care', rule: 'wrong-shape', expected: 'an answer' }],
    ],
    [{ refer: 9, ending: 'x' }, [{ question: 'ending', rule: 'wrong-shape', expected: 'no answer' }]],
    [{ refer: 9, care: { stray: 3 } }, [{ question: 'care', row: 'stray', rule: 'unknown-row' }]],
    [{ refer: 2, why: 5 }, [{ question: 'why', rule: 'wrong-shape', expected: 'a text' }]],
  ])('%j', (given, issues) => {
    expect(issuesOf('buyer', given)).toEqual(issues)
  })

  test.each<[Given]>([
    [{ reason: { option: 'other', text: 'x', more: 1 } }],
    [{ reason: { option: 'other' } }],
    [{ reason: { option: 'other', text: 3 } }],
    [{ met: [{ option: 'mine', text: 'x' }] }],
    [{ met: [{ option: 'other', text: 'x', consent: true }] }],
    [{ tale: { text: 'x', consent: 'yes' }, known: 'yes' }],
    [{ tale: { text: 'x', consent: true, more: 'x' } }],
    [{ call: { consent: true } }],
  ])('words in another shape: %j', (given) => {
    expect(issuesOf('buyer', { refer: 9, ...given })).toMatchObject([{ rule: 'wrong-shape' }])
  })

  test('rows called like what every object has', () => {
    for (const question of ['met', 'care', 'reason', 'tale'])
      expect(issuesOf('buyer', { refer: 9, [question]: { toString: 1, valueOf: 1 } }).length).toBeGreaterThan(
        0,
      )
  })

  test('every issue is told at once', () => {
    expect(issuesOf('user', { refer: 11, warm: 'hot', stray: 1 })).toEqual([
      { question: 'stray', rule: 'unknown-question' },
      { question: 'refer', rule: 'out-of-range', from: 0, to: 10 },
      { question: 'warm', rule: 'wrong-shape', expected: 'a number' },
      { question: 'rivals', row: 'acme', rule: 'required' },
      { question: 'rivals', row: 'globe', rule: 'required' },
    ])
  })
})

describe('what is hidden needs no answer and raises no issue', () => {
  test.each<[string, string, Given, Given]>([
    ['a follow-up whose condition no longer holds', 'buyer', { refer: 9, why: 'slow' }, { refer: 9 }],
    ['a wrong answer to it', 'buyer', { refer: 9, why: 5 }, { refer: 9 }],
    ['a thing that is no answer at all to it', 'buyer', { refer: 9, why: true }, { refer: 9 }],
    ['a question of another role', 'user', { ...user, clear: 99 }, user],
    ['a required question of another role', 'buyer', { refer: 9, rivals: 'x' }, { refer: 9 }],
    [
      'a row of another role',
      'user',
      { ...user, care: { listen: 3, keep: 99 } },
      { ...user, care: { listen: 3 } },
    ],
    ['rows of other roles alone', 'user', { ...user, care: { keep: 3 } }, user],
  ])('%s', (_, role, given, accepted) => {
    expect(acceptedOf(role, given)).toEqual(accepted)
  })
})

test.each([
  ['a blank text', { why: ' \n\t' }],
  ['an empty text', { why: '' }],
  ['an empty list', { decided: [] }],
  ['an empty row map', { care: {} }],
  ['a story without words', { tale: { text: ' ', consent: true } }],
  ['a call that nobody asked for', { call: { text: '', consent: false } }],
])('%s is no answer', (_, blank) => {
  expect(acceptedOf('buyer', { refer: 3, ...blank })).toEqual({ refer: 3 })
})

test('zero, "cannot say" and the words as they were typed are kept', () => {
  const given = { refer: 0, why: '  slow\n', warm: null, care: { listen: null }, decided: ['trust', 'price'] }
  expect(acceptedOf('buyer', given)).toEqual(given)
})

test('what was given is left as it was', () => {
  const given = Object.freeze({ refer: 9, why: 'slow', care: Object.freeze({ keep: 1 }) })
  expect(checkResponse(survey, 'user', given).ok).toBe(false)
  expect(given).toEqual({ refer: 9, why: 'slow', care: { keep: 1 } })
})

describe('rows that had to be chosen before', () => {
  const met = { refer: 9, met: ['acme', { option: 'other', text: 'Zeta' }] }
  test('are judged and kept where they were chosen, and dropped where they were not', () => {
    const good = { acme: 4, globe: 99 }
    expect(acceptedOf('buyer', { ...met, good })).toEqual({ ...met, good: { acme: 4 } })
    expect(acceptedOf('buyer', { refer: 9, good })).toEqual({ refer: 9 })
  })

  test('are needed only where they were chosen', () => {
    expect(issuesOf('buyer', met)).toEqual([{ question: 'good', row: 'acme', rule: 'required' }])
    expect(issuesOf('buyer', { refer: 9, met: [{ option: 'other', text: 'Zeta' }] })).toEqual([])
  })

  test('that there never were are reported', () => {
    expect(issuesOf('buyer', { ...met, good: { acme: 4, nobody: 4 } })).toEqual([
      { question: 'good', row: 'nobody', rule: 'unknown-row' },
    ])
  })
})

describe('a question that was retired', () => {
  const [first] = survey.pages[0]?.questions ?? []
  if (first?.type !== 'referral') throw new Error('the first question is no referral')
  const roles = ['buyer']
  const retired: Question[] = [
    { ...first, id: 'once', roles, required: 'yes' },
    {
      ...first,
      id: 'after',
      roles,
      required: 'no',
      when: { kind: 'test', question: 'once', comparator: 'at most', values: ['6'] },
    },
  ]
  const check = (role: string, given: Given) =>
    checkResponse({ ...survey, retired }, role, { ...user, ...given })

  test('is not needed, and stored where it was answered', () => {
    expect(check('buyer', {})).toMatchObject({ ok: true })
    expect(check('buyer', { once: 3, after: 4 })).toMatchObject({ ok: true, answers: { once: 3, after: 4 } })
  })

  test('is judged by its own rules', () => {
    expect(check('buyer', { once: 11 })).toEqual({
      ok: false,
      issues: [{ question: 'once', rule: 'out-of-range', from: 0, to: 10 }],
    })
  })

  test('is hidden from whom it was hidden', () => {
    expect(check('buyer', { once: 9, after: 4 })).toMatchObject({ ok: true, answers: { once: 9 } })
    expect(check('user', { once: 9 })).toEqual({ ok: true, answers: user })
  })
})

const someItem = fc.oneof(
  fc.integer({ min: -3, max: 11 }),
  fc.constantFrom('better', 'same', 'yes', 'perhaps', 'price', ' ', ''),
  fc.constant(null),
)
const someValue = fc.oneof(
  someItem,
  fc.uniqueArray(fc.constantFrom('price', 'people', 'trust')),
  fc.dictionary(fc.constantFrom('listen', 'keep', 'acme', 'globe', 'stray'), someItem),
  fc.record({ option: fc.constantFrom('other', 'price'), text: fc.oneof(fc.string(), fc.constant(1)) }),
  fc.record({ text: fc.string(), consent: fc.oneof(fc.boolean(), fc.constant(1)) }),
)
const questions = [
  ...['refer', 'why', 'care', 'clear', 'warm', 'rivals', 'known', 'decided', 'ending', 'stray'],
  ...['met', 'good', 'reason', 'order', 'seats', 'tale', 'call'],
]
const anything = fc.dictionary(fc.constantFrom(...questions), fc.oneof(someValue, fc.anything()))
const fitting = fc.record(
  {
    refer: fc.integer({ min: 0, max: 10 }),
    why: fc.string(),
    care: fc.dictionary(fc.constantFrom('listen', 'keep'), fc.constantFrom(1, 5, null)),
    warm: fc.constantFrom(-2, 0, 2, null),
    rivals: fc.record({ acme: fc.constantFrom('better', null), globe: fc.constantFrom('worse', 'same') }),
    known: fc.constantFrom('yes', 'no', ' '),
    decided: fc.uniqueArray(fc.constantFrom('price', 'people', 'trust'), { maxLength: 2 }),
    reason: fc.oneof(fc.constant('price'), fc.record({ option: fc.constant('other'), text: fc.string() })),
    order: fc.uniqueArray(fc.constantFrom('speed', 'care', 'truth'), { maxLength: 2 }),
    seats: fc.oneof(
      fc.constant(null),
      fc.integer({ min: 0, max: 50_000 }).map((cents) => cents / 100),
    ),
    tale: fc.record({ text: fc.string(), consent: fc.boolean() }),
    call: fc.record({ text: fc.string(), consent: fc.boolean() }),
  },
  { requiredKeys: ['refer', 'rivals'] },
)

test('what was accepted is accepted again, unchanged', () => {
  fc.assert(
    fc.property(fc.constantFrom('buyer', 'user'), fitting, (role, given) => {
      const once = checkResponse(survey, role, given)
      if (!once.ok) throw new Error(JSON.stringify(once.issues))
      expect(checkResponse(survey, role, once.answers)).toEqual(once)
      expect(checkResponse(survey, role, JSON.parse(JSON.stringify(once.answers)))).toEqual(once)
    }),
  )
})

test('nothing makes the check throw, and what it refuses it explains once', () => {
  fc.assert(
    fc.property(fc.constantFrom('buyer', 'user', 'stranger'), anything, (role, given) => {
      const issues = issuesOf(role, given).map((issue) => JSON.stringify(issue))
      expect(new Set(issues).size).toBe(issues.length)
      expect(checkResponse(survey, role, given).ok).toBe(issues.length === 0)
    }),
    { numRuns: 500 },
  )
})
