/** How many of those on the list are dissatisfied and tell nobody, as a range; never one number. */
import type { SilentRange } from './compared.ts'
import type { SilenceFinding } from './study.ts'

/** Sums of fractions may miss a whole number by less than this. */
const rounding = 1e-9

/**
 * Carry the share of the dissatisfied, and of those among them who tell, over to everybody on the list.
 *
 * It supposes that those who did not answer are as dissatisfied as those who did, which nobody knows; only what was
 * answered is certain, and no range says less than that or more than the others could add. Who said whether they told
 * somebody is counted; the rate speaks of all other dissatisfied. Both shares are taken at their ends, so that the range
 * of the silent is wider than a 95 % interval. In whole people, rounded outwards.
 *
 * @param listed people who were invited, a whole number
 * @returns `undefined` where fewer are listed than answered
 * @example silentRange(finding, 400) // { dissatisfied: { low: 38, high: 96 }, silent: { low: 9, high: 77 }, … }
 */
export function silentRange(finding: SilenceFinding, listed: number): SilentRange | undefined {
  const { n, share, low, high, asked, told, rate } = finding
  if (listed < n) return undefined
  const known = Math.round(share * n)
  const dissatisfied = {
    low: Math.max(known, low * listed),
    high: Math.min(known + listed - n, high * listed),
  }
  const silentAmong = (all: number, share: number) => asked - told + (all - asked) * (1 - share)
  return {
    listed,
    dissatisfied: outwards(dissatisfied),
    silent: outwards({
      low: silentAmong(dissatisfied.low, rate.high),
      high: silentAmong(dissatisfied.high, rate.low),
    }),
    assumed: rate.assumed,
  }
}

function outwards({ low, high }: { readonly low: number; readonly high: number }) {
  return { low: Math.floor(low + rounding), high: Math.max(0, Math.ceil(high - rounding)) }
}
