/** Response rates of a survey of named persons, as AAPOR defines them; weights nobody, and corrects for no sampling. */

/** How many persons have which final disposition, by AAPOR's letters; whole numbers from 0. */
export interface Dispositions {
  /** Complete answers. */
  readonly I: number
  /** Partial ones. */
  readonly P: number
  /** Refusals and break-offs. */
  readonly R: number
  /** Reached, and neither answered nor refused. */
  readonly NC: number
  /** Eligible, and not answered for another reason. */
  readonly O: number
  /** Unknown whether there is such a person. */
  readonly UH: number
  /** Unknown for another reason. */
  readonly UO: number
  /** Known to be none of those to be asked; in no rate but through `e`. */
  readonly ineligible: number
}

export type RateName = 'RR1' | 'RR2' | 'RR3' | 'RR4' | 'RR5' | 'RR6' | 'COOP1' | 'REF1' | 'CON1'

/** Shares from 0 to 1; `null` where nobody is in the base. `e` is the share of the unknown that is taken for eligible. */
export type ResponseRates = Readonly<Record<RateName, number | null>> & { readonly e: number }

/**
 * Compute response, cooperation, refusal and contact rates.
 *
 * RR2 is the one for a headline: it holds all of whom nothing was heard in its base. RR5 and RR6 leave them out, and
 * come near 1 where almost nobody answered.
 *
 * Source: AAPOR, Standard Definitions, outcome rates; `e` by proportional allocation (CASRO), where it is not given:
 * those known to be eligible, of all of whom it is known; 1 where it is known of nobody.
 *
 * @param e share of the unknown that is eligible, 0 to 1
 * @throws RangeError for a count that is no whole number from 0, or an `e` out of its range
 * @example rates({ I: 40, P: 0, R: 3, NC: 57, O: 0, UH: 0, UO: 0, ineligible: 0 }).RR1 // 0.4
 */
export function rates(counts: Dispositions, e: number = eligibleShare(counts)): ResponseRates {
  if (!Object.values(counts).every((count) => Number.isInteger(count) && count >= 0))
    throw new RangeError('rates requires whole numbers from 0')
  if (!(e >= 0 && e <= 1)) throw new RangeError('rates requires a share of eligible ones from 0 to 1')
  const { I, P, R, NC, O, UH, UO } = counts
  const known = I + P + R + NC + O
  const unknown = UH + UO
  const all = known + unknown
  const likely = known + e * unknown
  return {
    RR1: share(I, all),
    RR2: share(I + P, all),
    RR3: share(I, likely),
    RR4: share(I + P, likely),
    RR5: share(I, known),
    RR6: share(I + P, known),
    COOP1: share(I, I + P + R + O),
    REF1: share(R, all),
    CON1: share(I + P + R + O, all),
    e,
  }
}

function eligibleShare({ I, P, R, NC, O, ineligible }: Dispositions): number {
  const eligible = I + P + R + NC + O
  return eligible + ineligible === 0 ? 1 : eligible / (eligible + ineligible)
}

function share(part: number, base: number): number | null {
  return base === 0 ? null : part / base
}
