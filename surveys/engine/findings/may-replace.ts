/** Whether a published wave may be published anew, where two publications side by side could tell on people. */
import type { Finding, Snapshot } from './finding.ts'
import { type InnerGroup, innerGroups } from './inner-groups.ts'
import { type Remainder, remainders } from './remainder.ts'

/** Below this, two sums that were worked out of figures are the same. */
const rounding = 1e-6

/** Lines of one item that may have changed; with more it is not worth trying what follows from which of them. */
const mostLines = 12

/**
 * Decide whether new snapshots of a confidential or anonymous wave may follow published ones, whether these are the last
 * or earlier ones: whoever kept any page can take it from the new one.
 *
 * So the same figures must be shown and withheld as before, and each must be the same to the last digit or stand for at
 * least ten people more or fewer: what they said follows as a distribution, and ten may even have said the same. It
 * holds alike for whatever follows from rows and columns, added up and taken from each other in any way, and for groups
 * within a figure, such as those who answered early. Where an
 * answer was taken back, what was published stands until that many others have come or gone with it.
 * Whatever may follow a publication that told no figure and no number because too few had answered.
 *
 * @param fewest people by whom figures must differ; those that a histogram needs
 * @example mayReplace(published, computed, 10) // false: one late answer came in
 */
export function mayReplace(
  published: readonly Snapshot[],
  computed: readonly Snapshot[],
  fewest: number,
): boolean {
  if (published.every(tellsNothing)) return true
  if (published.length !== computed.length) return false
  const same = published.every((before) => {
    const after = computed.find(({ cut }) => cut === before.cut)
    if (!after || after.findings.length !== before.findings.length) return false
    if (!farEnough(before.responses, after.responses, fewest)) return false
    return before.findings.every((finding, index) => {
      const next = after.findings[index]
      if (!next || !maySucceed(finding, next, fewest)) return false
      return mayRemainInside(innerGroups(finding, before), innerGroups(next, after), fewest)
    })
  })
  if (!same) return false
  const after = remainders(computed)
  const before = remainders(published)
  return (
    before.size === after.size &&
    [...before].every(([of, lines]) => mayRemain(lines, after.get(of) ?? new Map(), fewest))
  )
}

/** Tell whether nobody learns more of a cut than that too few answered. */
function tellsNothing({ responses, findings }: Snapshot): boolean {
  return (
    responses === undefined &&
    findings.every((finding) => finding.kind === 'withheld' && finding.reason === 'too-few')
  )
}

function maySucceed(before: Finding, after: Finding, fewest: number): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return true
  if (before.kind === 'withheld' || after.kind !== before.kind || after.item !== before.item) return false
  return 'n' in after && before.n !== after.n && farEnough(before.n, after.n, fewest)
}

/** As many may have come to one group as went from another, so that the whole tells of neither. */
function mayRemainInside(
  before: readonly InnerGroup[],
  after: readonly InnerGroup[],
  fewest: number,
): boolean {
  return before.every(({ n, sum, slack }, place) => {
    const next = after[place]
    if (!next) return false
    return next.n === n ? Math.abs(next.sum - sum) < slack : farEnough(n, next.n, fewest)
  })
}

type Lines = ReadonlyMap<string, Remainder>

/** Try every choice of the lines that have changed: together they must be as they were, or differ by enough people. */
function mayRemain(before: Lines, after: Lines, fewest: number): boolean {
  const changes = [...before].map(([line, { sign, sums }]) => {
    const others = after.get(line)?.sums ?? {}
    return Object.keys(sums).map((name) => sign * ((others[name] ?? 0) - (sums[name] ?? 0)))
  })
  const changed = changes.filter((sums) => !isNone(sums))
  if (changed.length > mostLines) return false
  const people = 0
  const choices = changed.reduce<number[][]>(
    (all, sums) => all.concat(all.map((some) => sums.map((sum, name) => sum + (some[name] ?? 0)))),
    [[]],
  )
  return choices.every((sums) => isNone(sums) || Math.abs(sums[people] ?? 0) > fewest - rounding)
}

function isNone(sums: readonly number[]): boolean {
  return sums.every((sum) => Math.abs(sum) < rounding)
}

function farEnough(before: number | undefined, after: number | undefined, fewest: number): boolean {
  if (before === undefined || after === undefined) return before === after
  return before === after || Math.abs(after - before) >= fewest
}
