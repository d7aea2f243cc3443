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
  })

  test('figures stand in the digits 0–9', () => {
    expect(percent(0.384, language)).toMatch(/38/)
    expect(points(0.14, language)).toMatch(/14/)
  })
})

test('who was invited is counted in the form that their number asks for', () => {
  const finding = itemFinding(questionOf('refer'), 'refer', { '9': 2 }, true)
  if (!finding) throw new Error('nothing was found')
  const say = (language: string, invited: number) =>
    sentence(finding, language, { words: interfaceWords(language).finding, invited })
  expect(say('ar', 2)).toContain('عدد من أجابوا: 2 من أصل مدعوَّين.')
  expect(say('ar', 8)).toContain('من أصل 8 مدعوين.')
  expect(say('ar', 60)).toContain('من أصل 60 مدعوًّا.')
  expect(say('de', 60)).toContain('2 von 60 Eingeladenen haben geantwortet.')
  expect(say('fr', 2)).toContain('Sur 2 personnes invitées, 2 ont répondu.')
  expect(say('ja', 60)).toContain('招待した60人のうち2人が回答しました。')
})
