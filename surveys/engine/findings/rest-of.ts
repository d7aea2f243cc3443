/**
 * Everybody but one group, worked out of published figures: a group is never compared with a whole that it is part of.
 * It judges nothing, and makes up no spread that the figures do not tell.
 */
import type { MeanSums } from '../statistics/mean-interval.ts'
import { widestNetCounts } from '../statistics/widest-net-counts.ts'
import type { Figure } from './figure-of.ts'
import { type Measured, type MeasuredMean, type MeasuredScore, measuredOf, widestSums } from './measured.ts'

/** What is left over is right but for rounding; squares below the least that are possible owe it to that alone. */
const rounding = 1e-9

/**
 * Take groups out of a whole.
 *
 * Counts are taken from counts and sums from sums. Where one of the figures tells no classes or no spread, the rest has
 * the widest that goes with its value, as published figures have. Its accounts are taken to be as much alike as those of
 * the whole.
 *
 * @param groups one, or several that have nobody in common
 * @param fewest people that the rest must be made of; more than 1 where the survey is not named
 * @returns `undefined` where the rest is nobody or too few, and where the figures cannot be of one wave
 * @example restOf(whole, [buyers], 1) // { unit: 'score', n: 40, value: 0.25, deff: 1, counts: { up: 22, level: 6, down: 12 } }
 */
export function restOf(whole: Figure, groups: readonly Figure[], fewest: number): Measured | undefined {
  if (groups.some(({ kind }) => kind !== whole.kind)) return undefined
  const all = measuredOf(whole)
  const parts = groups.flatMap((group) => measuredOf(group) ?? [])
  const n = parts.reduce((left, part) => left - part.n, whole.n)
  if (!all || n < Math.max(1, fewest)) return undefined
  const told = [whole, ...groups].every(tellsSpread)
  switch (all.unit) {
    case 'score':
      return scoreLeft(all, parts, n, told)
    case 'share': {
      const count = parts.reduce((left, part) => left - (part.unit === 'share' ? part.count : 0), all.count)
      return count >= 0 && count <= n ? { ...all, n, value: count / n, count } : undefined
    }
    default:
      return meanLeft(all, parts, n, told)
  }
}

function scoreLeft(all: MeasuredScore, parts: readonly Measured[], n: number, told: boolean) {
  let { up, down } = all.counts
  for (const part of parts) {
    if (part.unit !== 'score') return undefined
    up -= part.counts.up
    down -= part.counts.down
  }
  const possible = told ? Math.min(up, down, n - up - down) >= 0 : Math.abs(up - down) <= n
  if (!possible) return undefined
  const counts = told ? { up, level: n - up - down, down } : widestNetCounts(up - down, n)
  return { ...all, n, value: (up - down) / n, counts }
}

function meanLeft(all: MeasuredMean, parts: readonly Measured[], n: number, told: boolean) {
  const sum = parts.reduce((left, part) => left - part.n * part.value, all.n * all.value)
  const value = sum / n
  const sums = told ? sumsLeft(all.sums, parts, n) : undefined
  if (told && !sums) return undefined
  if (all.unit === 'number') return { ...all, n, value, sums }
  const onScale = Math.min(100, Math.max(0, value))
  if (Math.abs(onScale - value) > rounding * 100) return undefined
  return { ...all, n, value: onScale, sums: sums ?? widestSums(n, onScale) }
}

/** Whether a figure tells how its answers are spread; that of a share follows from the share. */
function tellsSpread(figure: Figure): boolean {
  if (figure.kind === 'referral' || figure.kind === 'comparison') return figure.classes !== undefined
  // A single person has no spread.
  return figure.kind === 'rated' || figure.kind === 'fans' || figure.sd !== undefined || figure.n === 1
}

function sumsLeft(all: MeanSums | undefined, parts: readonly Measured[], n: number): MeanSums | undefined {
  if (!all) return undefined
  let { sum, squares } = all
  for (const part of parts) {
    if (part.unit === 'score' || part.unit === 'share') return undefined
    sum -= part.n * part.value
    squares -= part.sums?.squares ?? part.value ** 2
  }
  const least = (sum * sum) / n
  return squares < least - rounding * all.squares ? undefined : { n, sum, squares: Math.max(squares, least) }
}
