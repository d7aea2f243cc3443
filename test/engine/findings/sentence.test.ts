import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '#engine/findings/finding.ts'
import { itemFinding } from '#engine/findings/item-finding.ts'
import { type SentenceContext, sentence } from '#engine/findings/sentence.ts'
import type { ItemCounts } from '#engine/tally/tally.ts'
import { questionOf } from './some-findings.ts'

function say(id: string, counts: ItemCounts, context?: SentenceContext, distribution = true): string {
  const finding = itemFinding(questionOf(id), id, counts, distribution)
  if (!finding) throw new Error('nothing was found')
  return sentence(finding, 'en', context)
}

const index: Finding = {
  kind: 'index',
  item: 'care',
  n: 40,
  value: 72.418,
  low: 69.9,
  high: 74.94,
  alpha: 0.8,
  alphaBase: 40,
}

describe('what is withheld', () => {
  test.each([
    ['too-few', 'Fewer than 5 people answered this here, so it is not shown.'],
    [
      'protects-others',
      'Not shown, because together with the other figures it would tell what a small group said.',
    ],
    ['alike', 'Not shown: all answered alike, so it would tell what each of them said.'],
  ] as const)('says why: %s', (reason, text) => {
    expect(sentence({ kind: 'withheld', item: 'refer', reason }, 'en')).toBe(text)
  })
})

describe('a sentence', () => {
  test.each([
    [
      'order',
      {
        '*': 40,
        speed: 40,
        'places speed': 50,
        'first speed': 30,
        other: 10,
        'places other': 10,
        'first other': 10,
      },
      'Most often put first, of 40: Speed, 75%, likely between 60% and 86%.',
    ],
    [
      'order',
      { '*': 40, other: 40, 'places other': 40, 'first other': 40 },
      'Most often put first, of 40: my own, 100%, likely between 91% and 100%.',
    ],
    [
      'seats',
      { '*': 12, sum0: 14_400, squares0: 17_280_000 },
      'An average of 12.0 from 12 answers, likely between 12.0 and 12.0.',
    ],
    [
      'seats',
      { '*': 1, sum0: -150, squares0: 22_500 },
      'An average of −1.5 from 1 answer; one answer says nothing about others. This is a small base.',
    ],
    ['tale', { '*': 3, told: 1 }, '3 told a story; 1 may be told to others, without a name.'],
    ['call', { '*': 3 }, '3 asked to be called.'],
  ])('of %s says %j truly', (id, counts, text) => {
    expect(say(id, counts, { options: { speed: 'Speed', other: 'my own' } })).toBe(text)
  })

  test('of stories does not say which may be told, where that would tell who agreed', () => {
    expect(say('tale', { '*': 6, told: 1 }, {}, false)).toBe('6 told a story.')
  })

  test('says a referral score', () => {
    expect(say('refer', { '9': 60, '8': 25, '6': 15 })).toBe(
      'Of 100 people who answered, 60% would refer gladly and 15% would not: a referral score of +45, likely between +29 and +58.',
    )
    expect(say('refer', { '9': 15, '8': 8, '6': 13 }, {}, false)).toBe(
      'A referral score of +6 from 36 answers, likely between −26 and +36.',
    )
  })

  test('says a comparison', () => {
    expect(say('beside', { better: 30, same: 50, worse: 20 })).toBe(
      'Of 100 who could compare, 30% say better and 20% say worse: a balance of +10, likely between −4 and +23.',
    )
    expect(say('beside', { better: 9, same: 3, worse: 2, 'cannot-say': 2 }, {}, false)).toBe(
      'A balance of +50 between better and worse from 14 who could compare, likely between +2 and +80. 2 could not say.',
    )
  })

  test.each([
    ['frequency', '10% of 148 say often or always; likely between 6% and 16%.'],
    ['agree', '10% of 148 agree or rather agree; likely between 6% and 16%.'],
    [
      'scale',
      'An average of 2.7 from 148 answers, likely between 2.5 and 2.9; 10% chose one of the two best.',
    ],
  ] as const)('says what was rated by %s', (type, text) => {
    expect(say('care', { '5': 5, '4': 10, '3': 100, '1': 33 }, { type })).toBe(text)
  })

  test('says what most chose, by its label or else its id', () => {
    const counts = { '*': 148, web: 15, phone: 133 }
    expect(say('tool', counts, { options: { phone: 'By {n} phone' } })).toBe(
      'Most often, of 148: By {n} phone, 90%, likely between 84% and 94%.',
    )
    expect(say('tool', counts)).toBe('Most often, of 148: phone, 90%, likely between 84% and 94%.')
  })

  test('says how many wrote, of whom no base is small', () => {
    expect(say('why', { '*': 3 })).toBe('3 wrote something.')
  })

  test('says an index', () => {
    expect(sentence(index, 'en')).toBe('72.4 out of 100 from 40 people, likely between 69.9 and 74.9.')
  })
})

describe('a sentence is careful', () => {
  test('about fewer than ten people', () => {
    expect(say('refer', { '9': 3, '7': 2, '2': 1 })).toBe(
      'Of 6 people who answered, 50% would refer gladly and 17% would not: a referral score of +33, likely between −27 and +71. This is a small base.',
    )
    expect(say('beside', { better: 9 })).toMatch(/This is a small base\.$/)
    expect(say('beside', { better: 10 })).not.toContain('small base')
  })

  test('about one person', () => {
    expect(sentence({ ...index, n: 1, low: null, high: null }, 'en')).toBe(
      '72.4 out of 100 from 1 person; one answer says nothing about others. This is a small base.',
    )
    expect(say('warm', { '1': 1 }, { type: 'scale' })).toContain(
      'from 1 answer; one answer says nothing about others',
    )
  })

  test('about more than three in ten who could not say', () => {
    expect(say('beside', { better: 7, worse: 7, 'cannot-say': 6 })).toMatch(/ 6 could not say\.$/)
    expect(say('beside', { better: 7, worse: 6, 'cannot-say': 6 })).toMatch(
      / 6 could not say: many could not see this\.$/,
    )
    expect(say('care', { '4': 10, 'cannot-say': 5 }, { type: 'agree' })).toMatch(/many could not see this\.$/)
    expect(say('tool', { '*': 10, web: 10, 'cannot-say': 5 })).toMatch(/many could not see this\.$/)
  })

  test('never without its base and how sure it is', () => {
    const count = fc.nat({ max: 40 })
    const some = fc.oneof(
      fc.record({ id: fc.constant('refer'), counts: fc.record({ '3': count, '8': count, '10': count }) }),
      fc.record({
        id: fc.constant('beside'),
        counts: fc.record({ better: count, same: count, worse: count }),
      }),
      fc.record({
        id: fc.constantFrom('care', 'warm'),
        counts: fc.record({ '-1': count, '1': count, '2': count }),
      }),
    )
    fc.assert(
      fc.property(some, fc.boolean(), fc.constantFrom('agree', 'scale'), ({ id, counts }, open, type) => {
        const finding = itemFinding(questionOf(id), id, counts, open)
        if (!finding || !('n' in finding) || finding.n === 0) return
        const text = sentence(finding, 'en', { type })
        expect(text).toMatch(new RegExp(`\\b${finding.n}\\b`))
        expect(text).toMatch(/likely between|one answer says nothing about others/)
        expect(text).not.toMatch(/[{}]|NaN|undefined|null/)
      }),
    )
  })
})

test('one person is one person', () => {
  const alone = { kind: 'referral', item: 'refer', n: 1, score: 1, low: -0.6, high: 0.98 } as const
  expect(sentence({ ...alone, classes: { promoters: 1, passives: 0, detractors: 0 } }, 'en')).toContain(
    'Of 1 person who answered',
  )
  expect(sentence(alone, 'en')).toContain('from 1 answer, likely')
})

test('options that were chosen alike are all named', () => {
  const options = ['price', 'people', 'product'].map((option, index) => ({
    option,
    share: index === 2 ? 0.2 : 0.4,
    low: 0.2,
    high: 0.6,
  }))
  const tie = { kind: 'choice', item: 'decided', n: 20, cannotSay: 0, options } as const
  expect(sentence(tie, 'en', { options: { price: 'Price' } })).toBe(
    'Most often, of 20: Price and people, 40%, likely between 20% and 60%.',
  )
  const none = { ...tie, options: options.map((option) => ({ ...option, share: 0 })) }
  expect(sentence(none, 'en')).toBe('None of the 20 who answered chose what is offered now.')
  expect(sentence({ ...tie, options: [] }, 'en')).toBe('Of 20, no single answer was chosen most often.')
})

test('where only what is offered no more was put first, that is said', () => {
  const option = { option: 'price', share: 0, low: 0, high: 0.4, placed: 2, place: 2 }
  const finding = { kind: 'rank', item: 'order', n: 12, cannotSay: 1, options: [option] } as const
  expect(sentence(finding, 'en')).toBe(
    'None of the 12 who answered put first what is offered now. 1 could not say.',
  )
})

test('where all could not say, it is told how many', () => {
  expect(sentence({ kind: 'silent', item: 'beside', n: 0, cannotSay: 7 }, 'en')).toBe(
    '7 could not say; nobody else answered.',
  )
})

test('the mean of numbers keeps the decimals that the numbers may have', () => {
  const finding = {
    kind: 'number',
    item: 'seats',
    n: 20,
    cannotSay: 0,
    value: 12.254,
    low: 12,
    high: 12.5,
  } as const
  expect(sentence(finding, 'en')).toBe('An average of 12.25 from 20 answers, likely between 12.0 and 12.5.')
})
