/** Saying how far one group lies from another that was chosen beside it, by one of the three verdicts. */
import type { JudgedChange } from '#engine/findings/compared.ts'
import { count } from '#engine/findings/numbers.ts'
import { distance, distanceOf, pointsApart } from '#engine/findings/sentences/distance.ts'
import { joinSentences } from '#engine/findings/sentences/join-sentences.ts'
import { fill } from '#engine/logic/pipe.ts'
import { isolated } from '#engine/words/languages.ts'
import type { Reading } from './reading.ts'

/**
 * Say the difference between the group that is shown and another one.
 *
 * @param other what the other group is called
 * @example groupSentence(change, 'Buyer', reading)
 * // '12 points higher than “Buyer”, likely between 3 and 21. Answers: 40 here, 46 there.'
 */
export function groupSentence(
  change: JudgedChange,
  other: string,
  { chrome, language, context }: Reading,
): string {
  const { verdict, unit, before, after } = change
  const { parts } = chrome
  const write = (value: number) => pointsApart(value, unit, language, context.words)
  const limits = ({ low, high }: Pick<JudgedChange, 'low' | 'high'>) => ({
    low: distance(low, unit, language),
    high: distance(high, unit, language),
  })
  const name = isolated({ other }, language)
  const bases = fill(parts['here-there'], {
    here: count(after.n, language),
    there: count(before.n, language),
  })
  switch (verdict.says) {
    case 'up':
    case 'down': {
      const turned = distanceOf(change)
      const text = parts[verdict.says === 'up' ? 'group-higher' : 'group-lower']
      const said = fill(text, { ...name, difference: write(turned.difference), ...limits(turned) })
      return joinSentences([said, bases], language)
    }
    case 'no-larger':
      return joinSentences(
        [fill(parts['group-near'], { ...name, than: write(verdict.than), ...limits(change) }), bases],
        language,
      )
    case 'too-few': {
      const { above } = verdict
      const said =
        above === undefined
          ? fill(parts['group-far-too-few'], name)
          : fill(parts['group-too-few'], { ...name, above: write(above) })
      return joinSentences([said, bases], language)
    }
    default:
      return verdict satisfies never
  }
}
