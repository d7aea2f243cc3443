/** Whether a published wave may be published anew, where two publications side by side could tell on people. */
import type { Finding, Snapshot } from './finding.ts'
import { remainders, type Sums } from './remainder.ts'

/** Below this, two sums that were worked out of figures are the same. */
const rounding = 1e-6

/**
 * Decide whether new snapshots of a confidential or anonymous wave may follow published ones.
 *
 * Somebody who kept the old page can take it from the new one. So the same figures must be shown and withheld as
 * before, and each must be the same to the last digit or stand for at least ten people more or fewer: what they said
 * follows as a distribution, and ten may even have said the same. It holds alike for what is not shown, as far as it
 * follows from the whole.
 *
 * @param fewest people by whom figures must differ; those that a histogram needs
 * @example mayReplace(published, computed, 10) // false: one late answer came in
 */
export function mayReplace(
  published: readonly Snapshot[],
  computed: readonly Snapshot[],
  fewest: number,
): boolean {
  if (published.length !== computed.length) return false
  const same = published.every((before) => {
    const after = computed.find(({ cut }) => cut === before.cut)
    if (!after || after.findings.length !== before.findings.length) return false
    if (!farEnough(before.responses, after.responses, fewest)) return false
    return before.findings.every((finding, index) => maySucceed(finding, after.findings[index], fewest))
  })
  if (!same) return false
  const after = remainders(computed)
  return [...remainders(published)].every(([of, left]) => mayRemain(left, after.get(of) ?? {}, fewest))
}

function maySucceed(before: Finding, after: Finding | undefined, fewest: number): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return true
  if (!after || before.kind === 'withheld' || after.kind === 'withheld') return false
  return before.item === after.item && before.n !== after.n && farEnough(before.n, after.n, fewest)
}

function mayRemain(before: Sums, after: Sums, fewest: number): boolean {
  if (before.n !== after.n) return farEnough(before.n, after.n, fewest)
  return Object.entries(before).every(([name, sum]) => Math.abs(sum - (after[name] ?? sum)) < rounding)
}

function farEnough(before: number | undefined, after: number | undefined, fewest: number): boolean {
  if (before === undefined || after === undefined) return before === after
  return before === after || Math.abs(after - before) >= fewest
}
