/** Saying which groups are worth a look beside everybody else; ranks none of them. */
import { fill } from '../../logic/pipe.ts'
import type { Breakdown, Look } from '../compared.ts'
import { count } from '../numbers.ts'
import type { ComparedContext } from './context.ts'
import { distanceOf, limitsApart, pointsApart } from './distance.ts'
import { joinSentences } from './join-sentences.ts'
import { nameOf } from './names.ts'

/**
 * Say one group beside the rest of its wave.
 *
 * @example lookSentence(look, 'en', context)
 * // 'Buyers: 18 points lower than the rest, likely between 3 and 33. Worth a look. Answers: 12 here, 40 elsewhere.'
 */
export function lookSentence(look: Look, language: string, context: ComparedContext): string {
  const { compared, words } = context
  const { cut, unit, own, rest, worth } = look
  const apart = worth ? distanceOf(look) : look
  const text = look.difference < 0 ? compared.lower : compared.higher
  const said = fill(worth ? text : compared['beside-rest'], {
    name: nameOf('cuts', cut, language, context),
    difference: pointsApart(apart.difference, unit, language, words),
    ...limitsApart(apart, unit, language),
  })
  const bases = { own: count(own.n, language), rest: count(rest.n, language) }
  return joinSentences([said, fill(compared['here-rest'], bases)], language)
}

/**
 * Say a breakdown: its groups that are worth a look, or that chance alone may explain how they differ.
 *
 * @returns one text a group
 * @example breakdownSentences(breakdown, 'en', context) // ['By role, chance alone may explain how the groups differ.']
 */
export function breakdownSentences(
  { family, looks }: Breakdown,
  language: string,
  context: ComparedContext,
): string[] {
  const worth = looks.filter((look) => look.worth)
  if (worth.length > 0) return worth.map((look) => lookSentence(look, language, context))
  const name = family === 'role' ? context.words.role : nameOf('attributes', family, language, context)
  return [fill(context.compared['breakdown-alike'], { family: name })]
}
