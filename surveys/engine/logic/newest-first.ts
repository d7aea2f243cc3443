/** The order of waves, whatever cadence named them; names alone would put a half-year behind every month of it. */
import { waveSpan } from './wave-span.ts'

/**
 * Compare two waves, the newest first: by their last day, and of one last day the shorter; what has no period is the oldest.
 *
 * @example ['2026-H1', '2026-11', '2026-H2'].toSorted(newestFirst) // ['2026-H2', '2026-11', '2026-H1']
 */
export function newestFirst(one: string, other: string): number {
  const [here, there] = [waveSpan(one), waveSpan(other)]
  return (
    descending(here?.to ?? '', there?.to ?? '') ||
    descending(here?.from ?? '', there?.from ?? '') ||
    descending(one, other)
  )
}

const descending = (one: string, other: string) => (one < other ? 1 : one > other ? -1 : 0)
