/** Keeping to so many mails a minute; knows none of them. */

/**
 * Make a wait that lets one through at a time, evenly.
 *
 * @example const turn = paceOf(60); await turn(); await turn() // the second a second after the first
 */
export function paceOf(aMinute: number): () => Promise<void> {
  const span = 60_000 / aMinute
  let next = 0
  return async () => {
    const now = Date.now()
    const wait = Math.max(0, next - now)
    next = Math.max(now, next) + span
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
