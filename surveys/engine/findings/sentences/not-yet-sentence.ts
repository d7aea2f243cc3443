/** Saying what is not shown yet because it needs more answers; blames nobody for their number. */
import { fill } from '../../logic/pipe.ts'
import type { NotYet } from '../compared.ts'
import { count } from '../numbers.ts'
import type { ComparedContext } from './context.ts'
import { nameOf } from './names.ts'

/**
 * Say what needs how many answers, or accounts, and how many there are.
 *
 * @example notYetSentence({ what: 'drivers', item: 'care', n: 41, needs: 50 }, 'en', context)
 * // 'Care · what moves together with it most: not yet. Answers: 41 of the 50 that it takes.'
 */
export function notYetSentence(
  { what, item, n, needs }: NotYet,
  language: string,
  context: ComparedContext,
): string {
  const { compared } = context
  return fill(what === 'accounts' ? compared['not-yet-accounts'] : compared['not-yet'], {
    label: nameOf('items', item, language, context),
    what: compared[what],
    n: count(n, language),
    needs: count(needs, language),
  })
}
