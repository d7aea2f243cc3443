/** Saying how far a figure has moved since another wave, by one of the three verdicts; never that it has not moved. */
import { fill } from '../../logic/pipe.ts'
import { plural } from '../../words/plural.ts'
import type { JudgedChange } from '../compared.ts'
import { count } from '../numbers.ts'
import type { ChangeContext } from './context.ts'
import { distance, distanceOf } from './distance.ts'
import { joinSentences } from './join-sentences.ts'
import { nameOf } from './names.ts'

/**
 * Say a change: up or down by how much, no larger than something, or too few answers to tell.
 *
 * @param since the wave that it is held against
 * @example changeSentence(change, '2026-H2', 'en', context)
 * // 'Up by 12 since wave 2026-H2, likely between 3 and 21. Answers: 40 then, 46 now.'
 * @example changeSentence(unclear, '2026-H2', 'en', context)
 * // 'Too few to tell a change since wave 2026-H2; we would see one above about 60.'
 */
export function changeSentence(
  change: JudgedChange,
  since: string,
  language: string,
  context: ChangeContext,
): string {
  const { compared } = context
  const { verdict, unit } = change
  const wave = nameOf('waves', since, language, context)
  const write = (value: number) => distance(value, unit, language)
  switch (verdict.says) {
    case 'up':
    case 'down': {
      const { difference, low, high } = distanceOf(change)
      const figures = { difference: write(difference), low: write(low), high: write(high) }
      const said = fill(compared[verdict.says], { wave, ...figures })
      return joinSentences([said, ...bases(change, language, context)], language)
    }
    case 'no-larger': {
      const figures = { than: write(verdict.than), low: write(change.low), high: write(change.high) }
      const said = fill(compared['no-larger'], { wave, ...figures })
      return joinSentences([said, ...bases(change, language, context)], language)
    }
    case 'too-few':
      return verdict.above === undefined
        ? fill(compared['far-too-few'], { wave })
        : fill(compared['too-few'], { wave, above: write(verdict.above) })
    default:
      return verdict satisfies never
  }
}

function bases(
  { before, after, pairs }: JudgedChange,
  language: string,
  { compared }: ChangeContext,
): string[] {
  const told = (n: number) => count(n, language)
  if (pairs !== undefined && before.n === pairs && after.n === pairs)
    return [fill(plural(compared.same, pairs, language), { n: told(pairs) })]
  const both = pairs === undefined ? [] : [fill(compared.among, { n: told(pairs) })]
  return [fill(compared['then-now'], { before: told(before.n), after: told(after.n) }), ...both]
}
