/** Saying why answers were not sent; promises only what was done and what will be, and advises only what can help. */
import { fill } from '#engine/logic/pipe.ts'
import type { Reply } from '../respondent/core.ts'
import { mayPass } from '../respondent/send.ts'
import type { CompanionWords } from './words.ts'

/**
 * Put together what a person is told: why, and what becomes of the answers.
 *
 * @param kept whether the device keeps the answers; where trying again may help, whether it keeps them as to be sent
 */
export function failureText(words: CompanionWords, { status, said }: Reply, kept: boolean): string {
  if (status === 422 && said?.outdated) return words.outdated[+kept] as string
  const passing = mayPass(said)
  const reason = words.reasons[status] ?? String((!passing && said?.detail) || words.failed)
  // Where a connection was lost, the answers may have arrived before.
  const certain = typeof said?.status === 'number' || !navigator.onLine
  const told = fill(certain ? words.notSent : words['not-sure'], { reason })
  if (passing) return `${told} ${kept ? words.waiting : words['waiting-unkept']}`
  return `${told} ${words.keeping[+kept]}`
}
