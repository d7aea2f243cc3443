/** Saying why answers were not sent; promises only what was done, and advises only what can help. */
import { fill } from '#engine/logic/pipe.ts'
import type { PageData } from './page-data.ts'

/** What stands for a status where there was none: no connection, and no answer in time. */
export const offline = 0
export const late = 1

/** Put together what a person is told: why, whether the answers are kept, and whether trying again may help. */
export function failureText(
  words: PageData['words'],
  status: number,
  said: { readonly detail?: unknown; readonly outdated?: unknown } | null,
  kept: boolean,
): string {
  if (status === 422 && said?.outdated) return words.outdated[+kept] as string
  // A 200 that is not our own comes from a network between, and passes as well.
  const passing = status < 300 || status === 429 || status >= 500
  const reason = words.reasons[status] ?? String((!passing && said?.detail) || words.failed)
  const [hopeless, hopeful] = words.notSent[+kept] as readonly [string, string]
  return fill(passing ? hopeful : hopeless, { reason })
}
