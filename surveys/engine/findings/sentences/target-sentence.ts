/** Saying how a target stands: met, missed, not met so far or not yet decidable, and by which figure; promises nothing. */
import { fill } from '../../logic/pipe.ts'
import type { Attainment, SureSide } from '../compared.ts'
import { plain } from '../numbers.ts'
import { answered } from './answered.ts'
import type { ComparedContext } from './context.ts'
import { joinSentences } from './join-sentences.ts'
import { likely } from './likely.ts'
import { nameOf, setApart } from './names.ts'

/**
 * Say a target and the figure that it is judged by, both in the target's own unit.
 *
 * @param label what the target is about, as `Care, team Gulf`
 * @example targetSentence(attainment, 'Would refer', 'en', context)
 * // 'Would refer: 30, likely between −2 and 56. 23 answered. Target, at least 40 by wave 2028-H2: not yet decidable.'
 */
export function targetSentence(
  { target, figure, verdict, due, usable }: Attainment,
  label: string,
  language: string,
  context: ComparedContext,
): string {
  const { words, compared } = context
  const digits = figure ? digitsApart(figure, target.atLeast) : 1
  const write = (value: number) => plain(value, language, digits)
  const still = verdict === 'missed' && !due
  const told = {
    least: write(target.atLeast),
    verdict: compared[still ? 'not-so-far' : verdict],
  }
  const aim =
    target.by === undefined
      ? fill(compared.target, told)
      : fill(compared['target-by'], { ...told, wave: nameOf('waves', target.by, language, context) })
  const about = setApart(label, language)
  if (!figure) return joinSentences([fill(compared['no-figure'], { label: about }), aim], language)
  const said = likely(words, about, figure, write)
  const pay = usable ? '' : compared['not-for-pay']
  return joinSentences([said, answered(figure.n, language, words), aim, pay], language)
}

/** Digits after the point, beyond which nobody tells figures apart. */
const mostDigits = 4

/** As few digits as leave the figure and its limits on their sides of what they are held against. */
function digitsApart({ value, low, high }: SureSide, atLeast: number): number {
  for (let digits = 1; digits < mostDigits; digits++) {
    const rounded = (one: number) => Number(one.toFixed(digits))
    const stay = [value, low, high].every((one) => one < atLeast === rounded(one) < rounded(atLeast))
    if (stay) return digits
  }
  return mostDigits
}
