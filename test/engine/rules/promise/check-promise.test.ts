import { describe, expect, test } from 'vitest'
import { parsePromiseTranslation } from '#engine/parse/parse-promise-translation.ts'
import { parseSurvey } from '#engine/parse/parse-survey.ts'
import { checkPromise, checkPromiseTranslation } from '#engine/rules/promise/check-promise.ts'
import { promiseText, readPromise } from '../../parse/some-promise.ts'
import { folderOf, readProgramme, readSurvey } from '../read-survey.ts'

const care = '## In {period}, how often do we call? {#care}\n\ntype: frequency\nmeasures: care'
const customers = readSurvey(care, { cadence: 'half-yearly', language: 'en, de, ar' }, 'customers')
const service = readSurvey(
  `${care}\n\n## Known? {#known}\n\ntype: scale\nlow: No\nhigh: Yes\nmeasures: handoff`,
  {},
  'service',
)
const folder = folderOf([customers, service])

const found = (
  changed: Record<string, string>,
  translated: readonly string[] = ['de', 'ar'],
  among = folder,
) =>
  checkPromise(readPromise(promiseText(changed)), translated, among).map(({ rule, message, suggestion }) =>
    suggestion === undefined ? [rule, message] : [rule, message, suggestion],
  )

describe('the days of a promise', () => {
  test('lie on or after the day it was made', () => {
    expect(found({ due: '2026-07-19' })).toEqual([
      ['promise-days', '«due: 2026-07-19» lies before «made: 2026-07-20»; a promise is made first'],
    ])
    expect(found({ done: '2026-07-19' })).toEqual([
      ['promise-days', expect.stringContaining('«done: 2026-07-19»')],
    ])
    expect(found({ due: '2026-07-20', done: '2026-07-20' })).toEqual([])
  })

  test('are never both of done and given up', () => {
    expect(found({ done: '2026-09-01', dropped: '2026-09-01' })).toEqual([
      ['promise-days', expect.stringContaining('never both')],
    ])
  })

  test('lie at most two years ahead, a leap day included', () => {
    expect(found({ due: '2028-07-21' })).toEqual([
      ['promise-far', expect.stringContaining('«due: 2028-07-21»')],
    ])
    expect(found({ due: '2028-07-20' })).toEqual([])
    expect(found({ made: '2028-02-29', due: '2030-03-01' }).map(([rule]) => rule)).toEqual(['promise-far'])
    expect(found({ made: '2028-02-29', due: '2030-02-28' })).toEqual([])
  })
})

describe('a promise among the surveys', () => {
  test('names a wave of one of them', () => {
    expect(found({ wave: '2026' })).toEqual([
      [
        'promise-wave',
        '«wave: 2026» is no wave of «customers»; on the day it was made it would be «2026-H2»',
      ],
    ])
    expect(found({ wave: '2026-H1' })).toEqual([])
    expect(found({ wave: 'all', surveys: '[customers, service]' })).toEqual([])
  })

  test('names a measure that one of them asks about, not just any', () => {
    expect(found({ measure: 'handoff' })).toEqual([
      ['promise-measure', 'no question of «customers» measures «handoff» (known: care)'],
    ])
    expect(found({ measure: 'handof', surveys: '[customers, service]' })).toEqual([
      ['promise-measure', expect.any(String), 'handoff'],
    ])
    expect(found({ measure: 'handoff', surveys: '[customers, service]' })).toEqual([])
  })

  test('names an item of its measure, and none without a measure', () => {
    const asked = folderOf([readSurvey(`${care}\n\n- listen: ask\n- keep: keep promises`, {}, 'rows')])
    const item = (name: string, more = {}) => found({ surveys: '[rows]', item: name, ...more }, [], asked)
    expect(item('keep', { measure: 'care' })).toEqual([])
    expect(item('kep', { measure: 'care' })).toEqual([
      [
        'promise-measure',
        'no question of «rows» that measures «care» has a row «kep» (known: listen, keep)',
        'keep',
      ],
    ])
    expect(item('keep')).toEqual([
      ['promise-measure', '«item: keep» is one of a measure; name it as well, by «measure:»'],
    ])
  })

  test('is translated into every language that they speak, besides its own', () => {
    expect(found({ surveys: '[customers, service]' }, ['ar'])).toEqual([
      ['missing-translation', '«customers» speaks «de», but there is no promises/call-back.de.md'],
    ])
    expect(found({ surveys: '[service]' }, [])).toEqual([])
    const programme = readProgramme('language: de\n')
    expect(found({ surveys: '[service]' }, [], { ...folder, programme })).toEqual([
      ['missing-translation', '«service» speaks «en», but there is no promises/call-back.en.md'],
    ])
  })

  test('is not judged by surveys that were not understood', () => {
    const broken = parseSurvey('customers', 'customers.md', '---\ntitle: T\n---\n')
    expect(
      found({ wave: 'x', measure: 'x', due: '2026-07-01' }, [], folderOf([broken])).map(([rule]) => rule),
    ).toEqual(['promise-days'])
  })
})

describe('a translation of a promise', () => {
  const original = readPromise(promiseText())
  const german =
    '---\ntitle: Ein Rückruf\n---\n\n# Sie sagten {#said}\n\nNiemand.\n\n# We do {#do}\n\nAlles.\n'
  const rules = (language: string, text = german, among = folder) =>
    checkPromiseTranslation(
      parsePromiseTranslation(original, language, `promises/call-back.${language}.md`, text),
      original,
      among,
    ).map(({ rule, about }) => [rule, about])

  test('is into a language that a survey of the promise speaks, and not the promise’s own', () => {
    expect(rules('ar')).toEqual([['identical-words', 'do']])
    expect(rules('fr')[0]?.[0]).toBe('unlisted-translation')
    expect(rules('en')[0]?.[0]).toBe('unlisted-translation')
  })

  test('reads otherwise than the original', () => {
    expect(rules('de')).toEqual([['identical-words', 'do']])
    expect(rules('de', german.replace('We do', 'Wir tun'))).toEqual([])
  })
})
