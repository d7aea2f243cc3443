/** Saying why answers were not sent; promises only what was done, and advises only what can help. */
import { fill } from '#engine/logic/pipe.ts'
import type { PageData } from './page-data.ts'

/** Put together what a person is told: why, whether the answers are kept, and whether trying again may help. */
export function failureText(
  words: PageData['words'],
  status: number | 'offline' | 'late',
  said: { readonly detail?: unknown; readonly outdated?: unknown } | null,
  kept: boolean,
): string {
  if (status === 422 && said?.outdated === true) return kept ? words.outdated : words.outdatedUnkept
  // A 200 that is not our own comes from a network between, and passes as well.
  const passing = typeof status === 'string' || status < 300 || status === 429 || status >= 500
  const detail = typeof said?.detail === 'string' ? said.detail : words.failed
  const reason =
    status === 'offline'
      ? words.offline
      : status === 429 || status === 503
        ? words.busy
        : status === 410
          ? words.closed
          : passing
            ? words.failed
            : detail
  return [
    fill(words.notSent, { reason }),
    kept ? words.stillKept : words.notKept,
    ...(passing ? [words.tryAgain] : []),
  ].join(' ')
}
