/** Finding the word that was probably meant; never decides that it was. */

/**
 * Find the known word nearest to a misspelt one, within a third of its length; something of it must remain.
 *
 * @example nearest('buyers', ['buyer', 'user']) // 'buyer'
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(Math.min(word.length, 40) / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps < least && steps < Math.max(word.length, candidate.length)) {
      best = candidate
      least = steps
    }
  }
  return best
}

/** Count the single-character edits between two words; swapping neighbours is one (optimal string alignment). */
function distance(from: string, to: string): number {
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const next = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let steps = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) steps = Math.min(steps, (before[column - 2] ?? 0) + 1)
      next.push(steps)
    }
    before = last
    last = next
  }
  return last[to.length] ?? 0
}
