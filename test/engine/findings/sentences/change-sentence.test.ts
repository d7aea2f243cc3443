import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JudgedChange, Unit } from '#engine/findings/compared.ts'
import { changeSentence } from '#engine/findings/sentences/change-sentence.ts'
import { distance } from '#engine/findings/sentences/distance.ts'
import { languageNames } from '#engine/words/languages.ts'
import { contextIn } from './in-language.ts'
import { change } from './said-changes.ts'

const say = (more: Partial<JudgedChange>, language = 'en') =>
  changeSentence({ ...change, ...more }, '2026-H2', language, contextIn(language))

const fallen: Partial<JudgedChange> = {
  difference: -0.12,
  low: -0.21,
  high: -0.03,
  verdict: { says: 'down' },
}

describe('a change', () => {
  test.each<[string, Partial<JudgedChange>, string, string]>([
    [
      'up',
      {},
      'Up by 12 since wave 2026-H2, likely between 3 and 21. Answers: 40 then, 46 now.',
      'Seit der Welle 2026-H2 um 12 gestiegen, wahrscheinlich um 3 bis 21. Antworten: damals 40, jetzt 46.',
    ],
    [
      'down',
      fallen,
      'Down by 12 since wave 2026-H2, likely between 3 and 21. Answers: 40 then, 46 now.',
      'Seit der Welle 2026-H2 um 12 gefallen, wahrscheinlich um 3 bis 21. Antworten: damals 40, jetzt 46.',
    ],
    [
      'no larger than something',
      { difference: 0.02, low: -0.05, high: 0.09, verdict: { says: 'no-larger', than: 0.09 } },
      'No change larger than 9 since wave 2026-H2, likely between −5 and 9. Answers: 40 then, 46 now.',
      'Seit der Welle 2026-H2 keine Veränderung größer als 9, wahrscheinlich zwischen −5 und 9. Antworten: damals 40, jetzt 46.',
    ],
    [
      'too few to tell',
      { verdict: { says: 'too-few', above: 0.604 } },
      'Too few to tell a change since wave 2026-H2; we would see one above about 60.',
      'Zu wenige Antworten, um seit der Welle 2026-H2 eine Veränderung zu erkennen; eine über etwa 60 würden wir sehen.',
    ],
  ])('is said to be %s', (_, more, english, german) => {
    expect(say(more)).toBe(english)
    expect(say(more, 'de')).toBe(german)
  })

  test('is of the same people where all are in both waves, and of some of them where some are', () => {
    const fourteen = { n: 14, value: 0.2 }
    expect(say({ pairs: 14, before: fourteen, after: fourteen })).toMatch(/ Of the same 14 people\.$/)
    expect(say({ pairs: 14, before: fourteen, after: fourteen }, 'de')).toMatch(
      / Von denselben 14 Personen\.$/,
    )
    expect(say({ pairs: 14 })).toMatch(/ Among them the same people both times: 14\.$/)
    expect(say({ pairs: 14, before: fourteen })).toMatch(/ both times: 14\.$/)
  })

  test('calls the wave by its name, where it has one', () => {
    const context = contextIn('en', { names: { waves: { '2026-H2': 'of autumn' } } })
    expect(changeSentence(change, '2026-H2', 'en', context)).toMatch(/^Up by 12 since wave of autumn,/)
  })

  test('says a verdict on a figure only with its interval and both bases', () => {
    const part = fc.double({ min: -2, max: 2, noNaN: true })
    const n = fc.integer({ min: 1, max: 999 })
    const unit = fc.constantFrom<Unit>('score', 'share', 'index', 'number')
    const sorted = fc.tuple(part, part, part).map((three) => three.toSorted((a, b) => a - b))
    const language = fc.constantFrom(...Object.keys(languageNames))
    fc.assert(
      fc.property(sorted, n, n, unit, language, fc.boolean(), (limits, before, after, of, spoken, clear) => {
        const [low = 0, difference = 0, high = 0] = limits
        const says = difference < 0 ? 'down' : 'up'
        const verdict = clear ? ({ says } as const) : ({ says: 'no-larger', than: high } as const)
        const sides = { before: { n: before, value: 0 }, after: { n: after, value: 0 } }
        const text = say({ unit: of, difference, low, high, verdict, ...sides }, spoken)
        const turned = clear && difference < 0
        for (const limit of turned ? [-high, -low] : [low, high])
          expect(text).toContain(distance(limit, of, spoken))
        expect(text).toContain(String(before))
        expect(text).toContain(String(after))
      }),
    )
  })
})
