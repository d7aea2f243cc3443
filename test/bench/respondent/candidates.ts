/** Everyone who is compared: our heaviest and lightest page, and the others with the questions of the heaviest. */
import type { BuiltPage } from '../pages/built-pages.ts'
import { say } from '../say.ts'
import type { Candidate } from './candidate.ts'
import { ours } from './ours.ts'
import { peers } from './peers/candidates.ts'
import { plainForms } from './plain/candidates.ts'
import { askedOn, firstOf } from './questions.ts'

/**
 * Make the candidates; of a peer that cannot be had it is said why.
 *
 * @param pages what was built, the heaviest first; translations, which are heavier, are left out, as no peer has them
 */
export async function candidates(pages: readonly BuiltPage[]): Promise<Candidate[]> {
  const own = pages.filter(({ language }) => language === undefined)
  const [heaviest, lightest] = [own[0], own.at(-1)]
  if (!heaviest || !lightest) throw new Error('No survey page was built.')
  const asked = askedOn(heaviest)
  const others = await peers(asked, (name, reason) => {
    say(`${name} is left out: ${reason instanceof Error ? reason.message.split('\n')[0] : reason}`)
  })
  return [
    ours('ours', heaviest, firstOf(asked)),
    ours('ours, lightest', lightest, firstOf(askedOn(lightest))),
    ...(await plainForms(asked)),
    ...others,
  ]
}
