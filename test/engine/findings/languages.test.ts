import { describe, expect, test } from 'vitest'
import { itemFinding } from '#engine/findings/item-finding.ts'
import { percent, points } from '#engine/findings/numbers.ts'
import { sentence } from '#engine/findings/sentence.ts'
import type { ItemCounts } from '#engine/tally/tally.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { languageNames } from '#engine/words/languages.ts'
import { questionOf } from './some-findings.ts'

const counted: [string, ItemCounts][] = [
  ['refer', { '9': 2, '3': 1 }],
  ['beside', { better: 3, same: 1, null: 2 }],
  ['care.listen', { '1': 1, '5': 4, null: 1 }],
  ['warm', { '-2': 1, '1': 2 }],
  ['tool', { '*': 4, web: 3, phone: 1 }],
]

describe.each(Object.keys(languageNames))('in %s', (language) => {
  const { finding: words } = interfaceWords(language)

  test.each(counted)('what was found of %s is said without a placeholder left', (item, counts) => {
    const finding = itemFinding(questionOf(item.split('.')[0] ?? item), item, counts, true)
    if (!finding) throw new Error('nothing was found')
    const said = sentence(finding, language, { words })
    expect(said).not.toMatch(/[{}]|undefined|NaN/)
    expect(said.endsWith(words.small)).toBe(true)
    if (language !== 'en') expect(said).not.toBe(sentence(finding, language))
  })

  test('figures stand in the digits 0–9', () => {
    expect(percent(0.384, language)).toMatch(/38/)
    expect(points(0.14, language)).toMatch(/14/)
  })
})

test('people are counted in the form that their number asks for', () => {
  const finding = itemFinding(questionOf('refer'), 'refer', { '9': 2 }, true)
  if (!finding) throw new Error('nothing was found')
  expect(sentence(finding, 'ar', { words: interfaceWords('ar').finding })).toContain('من أصل شخصين')
  expect(sentence(finding, 'de', { words: interfaceWords('de').finding })).toContain('Unter 2 Personen')
})
