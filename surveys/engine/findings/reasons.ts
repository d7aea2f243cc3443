/** What decided it, among two groups side by side; never one share of both, who were asked for at different rates. */
import type { ReasonDifference, SureSide } from './compared.ts'
import { differenceOf } from './difference.ts'
import type { ChoiceFinding, Finding } from './finding.ts'
import { judgeTogether } from './judge-together.ts'
import type { Measured } from './measured.ts'

/**
 * Lay the shares of each reason beside each other, the first group less the second.
 *
 * Only reasons that both were offered and of both are shown. Differences are Newcombe’s, p values those of the N−1
 * test, corrected by Holm over all these reasons.
 *
 * @param one of a group with nobody in common with that of `other`, such as those who bought
 * @returns in the order of the first; nothing where one of them is no choice
 * @example reasonsBeside(bought, choseAnother)[0] // { option: 'seller', difference: 0.21, verdict: { says: 'up' }, … }
 */
export function reasonsBeside(one: Finding | undefined, other: Finding | undefined): ReasonDifference[] {
  if (one?.kind !== 'choice' || other?.kind !== 'choice') return []
  return judgeTogether(
    one.options.flatMap(({ option }) => {
      const [first, second] = [sideOf(one, option), sideOf(other, option)]
      const difference = first && second && differenceOf(measured(second), measured(first))
      return difference ? [{ option, one: first, other: second, ...difference }] : []
    }),
  )
}

function sideOf({ n, options }: ChoiceFinding, option: string): SureSide | undefined {
  const found = options.find((each) => each.option === option)
  return found && { n, value: found.share, low: found.low, high: found.high }
}

/** Whoever chose is not known by account. */
function measured({ n, value }: SureSide): Measured {
  return { unit: 'share', n, value, deff: 1, count: Math.round(value * n) }
}
