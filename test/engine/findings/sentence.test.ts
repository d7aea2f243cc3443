import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '#engine/findings/finding.ts'
import { itemFinding } from '#engine/findings/item-finding.ts'
import { sentence } from '#engine/findings/sentence.ts'
import { answered } from '#engine/findings/sentences/answered.ts'
import type { SentenceContext } from '#engine/findings/sentences/context.ts'
import type { ItemCounts } from '#engine/tally/tally.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { languageNames } from '#engine/words/languages.ts'
import { questionOf } from './some-findings.ts'

type More = Omit<SentenceContext, 'words'>

function sayIn(language: string, finding: Finding, more: More = {}): string {
  return sentence(finding, language, { words: interfaceWords(language).finding, ...more })
}

function say(id: string, counts: ItemCounts, more: More = {}, distribution = true, language = 'en'): string {
  const finding = itemFinding(questionOf(id), id, counts, distribution)
  if (!finding) throw new Error('nothing was found')
  return sayIn(language, finding, more)
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
      'Not shown, because it would tell what a small group said, by itself or together with the other figures.',
    ],
  ] as const)('says why: %s', (reason, text) => {
    expect(sayIn('en', { kind: 'withheld', item: 'refer', reason })).toBe(text)
  })
})

describe('a sentence', () => {
  test('says name, value, where it likely lies, and how many of those invited answered', () => {
    const counts = { '9': 13, '8': 4, '6': 6 }
    expect(say('refer', counts, { invited: 60 })).toBe(
      'Would refer: 30, likely between −6 and 59. 23 of 60 invited answered.',
    )
    expect(say('refer', counts, { invited: 60 }, true, 'de')).toBe(
      'Würden uns empfehlen: 30, wahrscheinlich zwischen −6 und 59. 23 von 60 Eingeladenen haben geantwortet.',
    )
  })

  test('says a score whose classes may not be told no otherwise', () => {
    const counts = { '9': 15, '8': 8, '6': 13 }
    expect(say('refer', counts, {}, false)).toBe('Would refer: 6, likely between −26 and 36. 36 answered.')
  })

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
      'Put first most often: Speed, 75%, likely between 60% and 86%. 40 answered.',
    ],
    [
      'order',
      { '*': 40, other: 40, 'places other': 40, 'first other': 40 },
      'Put first most often: my own, 100%, likely between 91% and 100%. 40 answered.',
    ],
    [
      'seats',
      { '*': 12, sum0: 14_400, squares0: 17_280_000 },
      'On average: 12.0; all answered the same, so that nothing tells how sure it is. 12 answered.',
    ],
    [
      'seats',
      { '*': 1, sum0: -150, squares0: 22_500 },
      'On average: −1.5; one answer says nothing about others. 1 answered. This is a small base.',
    ],
    ['tale', { '*': 3, told: 1 }, '3 told a story; 1 may be told to others, without a name.'],
    ['call', { '*': 3 }, '3 asked to be called.'],
  ])('of %s says %j truly', (id, counts, text) => {
    expect(say(id, counts, { options: { speed: 'Speed', other: 'my own' } })).toBe(text)
  })

  test('of stories does not say which may be told, where that would tell who agreed', () => {
    expect(say('tale', { '*': 6, told: 1 }, {}, false)).toBe('6 told a story.')
  })

  test('says a comparison', () => {
    expect(say('beside', { better: 30, same: 50, worse: 20 })).toBe(
      'Better minus worse: 10, likely between −4 and 23. 100 answered.',
    )
    expect(say('beside', { better: 9, same: 3, worse: 2, 'cannot-say': 2 }, {}, false)).toBe(
      'Better minus worse: 50, likely between 2 and 80. 14 answered. 2 could not say.',
    )
    expect(say('beside', { better: 9, same: 3, worse: 2, 'cannot-say': 2 }, {}, true, 'de')).toBe(
      'Besser minus schlechter: 50, wahrscheinlich zwischen 5 und 77. 14 haben geantwortet. Konnten es nicht sagen: 2.',
    )
  })

  test.each([
    ['frequency', 'Often or always: 10%, likely between 6% and 16%. 148 answered.'],
    ['agree', 'Agree or rather agree: 10%, likely between 6% and 16%. 148 answered.'],
    ['scale', 'On average: 2.7, likely between 2.5 and 2.9. 148 answered.'],
  ] as const)('says what was rated by %s', (type, text) => {
    expect(say('care', { '5': 5, '4': 10, '3': 100, '1': 33 }, { type })).toBe(text)
  })

  test('says what most chose, by its label or else its id', () => {
    const counts = { '*': 148, web: 15, phone: 133 }
    expect(say('tool', counts, { options: { phone: 'By {n} phone' } })).toBe(
      'Chosen most often: By {n} phone, 90%, likely between 84% and 94%. 148 answered.',
    )
    expect(say('tool', counts)).toContain('Chosen most often: phone, 90%')
    expect(say('tool', { '*': 148, constructor: 133 }, { options: {} })).toContain('most often: constructor,')
  })

  test('says how many wrote, of whom no base is small', () => {
    expect(say('why', { '*': 3 })).toBe('3 wrote something.')
  })

  test('says an index by the name of its measure, where it has one', () => {
    const said = '72.4 of 100, likely between 69.9 and 74.9. 40 answered.'
    expect(sayIn('en', index)).toBe(`Overall: ${said}`)
    expect(sayIn('en', index, { names: { items: { care: 'Care' } } })).toBe(`Care: ${said}`)
    expect(sayIn('en', index, { names: { items: {} } })).toBe(`Overall: ${said}`)
  })

  test('names its item before what it counts, where it stands alone', () => {
    expect(
      say('care', { '5': 60, '1': 40 }, { type: 'frequency', names: { items: { care: 'Asked first' } } }),
    ).toMatch(/^Asked first · Often or always: 60%/)
  })
})

describe('a sentence is careful', () => {
  test('about fewer than ten people', () => {
    expect(say('refer', { '9': 3, '7': 2, '2': 1 })).toBe(
      'Would refer: 33, likely between −27 and 71. 6 answered. This is a small base.',
    )
    expect(say('beside', { better: 9 })).toMatch(/This is a small base\.$/)
    expect(say('beside', { better: 10 })).not.toContain('small base')
  })

  test('about one person', () => {
    expect(sayIn('en', { ...index, n: 1, low: null, high: null })).toBe(
      'Overall: 72.4 of 100; one answer says nothing about others. 1 answered. This is a small base.',
    )
    expect(say('warm', { '1': 1 }, { type: 'scale' })).toContain('one answer says nothing about others')
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
    const language = fc.constantFrom(...Object.keys(languageNames))
    const type = fc.constantFrom('agree', 'scale')
    fc.assert(
      fc.property(some, fc.boolean(), type, language, ({ id, counts }, open, by, spoken) => {
        const finding = itemFinding(questionOf(id), id, counts, open)
        if (!finding || !('n' in finding) || finding.n === 0) return
        const { finding: words } = interfaceWords(spoken)
        const text = sayIn(spoken, finding, { type: by })
        expect(text).toContain(answered(finding.n, spoken, words))
        const [sure, unsure] = [words.likely, finding.n > 1 ? words.unsure : words.lone].map((form) =>
          form.split(/\{\w+\}/),
        )
        const holds = (parts: readonly string[] = []) => parts.every((part) => text.includes(part))
        expect([text, holds(sure) || holds(unsure)]).toEqual([text, true])
        expect(text).not.toMatch(/[{}]|NaN|undefined|null/)
      }),
    )
  })
})

test('options that were chosen alike are all named', () => {
  const options = ['price', 'people', 'product'].map((option, index) => ({
    option,
    share: index === 2 ? 0.2 : 0.4,
    low: 0.2,
    high: 0.6,
  }))
  const tie = { kind: 'choice', item: 'decided', n: 20, cannotSay: 0, options } as const
  expect(sayIn('en', tie, { options: { price: 'Price' } })).toBe(
    'Chosen most often: Price and people, 40%, likely between 20% and 60%. 20 answered.',
  )
  const none = { ...tie, options: options.map((option) => ({ ...option, share: 0 })) }
  expect(sayIn('en', none)).toBe('Nobody chose what is offered now. 20 answered.')
  expect(sayIn('en', { ...tie, options: [] })).toBe('No single answer was chosen most often. 20 answered.')
})

test('where only what is offered no more was put first, that is said', () => {
  const option = { option: 'price', share: 0, low: 0, high: 0.4, placed: 2, place: 2 }
  const finding = { kind: 'rank', item: 'order', n: 12, cannotSay: 1, options: [option] } as const
  expect(sayIn('en', finding)).toBe('Nobody put first what is offered now. 12 answered. 1 could not say.')
})

test('several answers whose spread may not be told are not called one', () => {
  const few = {
    kind: 'number',
    item: 'seats',
    n: 7,
    cannotSay: 0,
    value: 12.5,
    low: null,
    high: null,
  } as const
  expect(sayIn('en', few)).toBe(
    'On average: 12.5; how sure that is is not shown, because it would tell what a few people said. 7 answered. This is a small base.',
  )
  expect(sayIn('en', { ...few, n: 1 })).toContain('one answer says nothing about others')
})

test('where all could not say, it is told how many', () => {
  expect(sayIn('en', { kind: 'silent', item: 'beside', n: 0, cannotSay: 7 })).toBe(
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
  expect(sayIn('en', finding)).toBe('On average: 12.25, likely between 12.0 and 12.5. 20 answered.')
})
