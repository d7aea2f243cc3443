/** Saying what moves together with an outcome; never why, and no rank that the figures do not bear. */
import { fill } from '../../logic/pipe.ts'
import { coefficient } from '../numbers.ts'
import type { CorrelationsFinding, DriversFinding } from '../study.ts'
import { answered } from './answered.ts'
import type { SentenceContext } from './context.ts'
import { listOf, quotedName } from './names.ts'

/**
 * Say the drivers of an outcome by their bands; a share of what moves has no interval that a sentence could hold.
 *
 * @returns whole sentences
 * @example driverSentences(finding, 'en', context)
 * // ['Moving together with “Refer” most: “Truth” and “Keep”.', 'Least: “After”.', '80 answered.', 'This says …']
 */
export function driverSentences(
  { outcome, n, drivers }: DriversFinding,
  language: string,
  context: SentenceContext,
): string[] {
  const { words, invited } = context
  const bands = (['top', 'middle', 'low'] as const).map((band) => ({
    band,
    items: drivers.filter((driver) => driver.band === band).map(({ item }) => item),
  }))
  const held = bands.filter(({ items }) => items.length > 0)
  const texts = { top: words['moves-most'], middle: words['moves-middle'], low: words['moves-least'] }
  const said = held.map(({ band, items }) =>
    fill(held.length === 1 ? words['moves-alike'] : texts[band], {
      outcome: quotedName('items', outcome, language, context),
      items: namesOf(items, language, context),
    }),
  )
  return [...said, answered(n, language, words, invited), words['not-why']]
}

/**
 * Say each correlation that is more than chance explains among so many, the strongest first, and name the others.
 *
 * @returns whole sentences
 * @example correlationSentences(finding, 'en', context)[0]
 * // '“Truth” moves together with “Refer”: correlation 0.62, likely between 0.37 and 0.79.'
 */
export function correlationSentences(
  finding: CorrelationsFinding,
  language: string,
  context: SentenceContext,
): string[] {
  const { words, invited } = context
  const outcome = quotedName('items', finding.outcome, language, context)
  const clear = finding.items.filter(({ holds }) => holds).toSorted((a, b) => Math.abs(b.r) - Math.abs(a.r))
  const unclear = finding.items.filter(({ holds }) => !holds).map(({ item }) => item)
  const said = clear.flatMap(({ item, n, r, low, high }) => [
    fill(words[r > 0 ? 'moves-together' : 'moves-against'], {
      item: quotedName('items', item, language, context),
      outcome,
      r: coefficient(r, language),
      low: coefficient(low, language),
      high: coefficient(high, language),
    }),
    answered(n, language, words, invited),
  ])
  const others = unclear.length > 0 ? [unclearSentence()] : []
  const base = clear.length === 0 ? [answered(finding.n, language, words, invited)] : []
  return [...said, ...others, ...base, words['not-why']]

  function unclearSentence(): string {
    return fill(words['moves-unclear'], { outcome, items: namesOf(unclear, language, context) })
  }
}

function namesOf(items: readonly string[], language: string, context: SentenceContext): string {
  return listOf(
    items.map((item) => quotedName('items', item, language, context)),
    language,
  )
}
