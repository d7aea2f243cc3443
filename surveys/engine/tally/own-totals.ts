/** Finding the totals that a response enters; the names of its cuts are written once, since most are met again and again. */
import type { Survey } from '../model.ts'
import {
  accountCutOf,
  attributeCutsOf,
  attributeOf,
  bucketCutOf,
  type Counted,
  cutAttributesOf,
  dayCutOf,
  dayOf,
  unitedCutsOf,
} from './cuts.ts'
import type { Ledger, Total } from './ledger.ts'
import { slotOf } from './places.ts'

/** Totals by what is added to them; see `OwnEntries`. */
export interface OwnTotals {
  /** The whole, its role and groups. */
  readonly united: readonly Total[]
  /** For each attribute its value, and that within the role. */
  readonly attributes: readonly (readonly Total[])[]
  readonly account: Total | undefined
  readonly day: () => Total
  readonly bucket: () => Total
}

/** What is known of one wave, withheld or not. */
interface OfWave {
  readonly roles: Map<string, OfRole>
  /** By the moment's first ten characters. */
  readonly days: Map<string, Total>
}

interface OfRole {
  readonly united: readonly Total[]
  /** For each attribute, by its value. */
  readonly attributes: readonly Map<string, readonly Total[]>[]
}

/** Make a finder of the totals of a survey's responses. */
export function openTotals(
  survey: Survey,
  answers: Ledger,
  buckets: Ledger,
): (response: Counted) => OwnTotals {
  const attributes = cutAttributesOf(survey)
  const waves = { counted: new Map<string, OfWave>(), withheld: new Map<string, OfWave>() }
  return (response) => {
    const { wave, role, withhold: withheld } = response
    const total = (cut: string) => answers.total({ wave, cut, withheld })
    const { roles, days } = slotOf(waves[withheld ? 'withheld' : 'counted'], wave, () => ({
      roles: new Map<string, OfRole>(),
      days: new Map<string, Total>(),
    }))
    const own = slotOf(roles, role, () => ({
      united: unitedCutsOf(survey, role).map(total),
      attributes: attributes.map(() => new Map<string, readonly Total[]>()),
    }))
    const accountCut = accountCutOf(survey, response)
    return {
      united: own.united,
      attributes: own.attributes.map((values, nth) => {
        const attribute = attributes[nth] as string
        const value = attributeOf(response.attributes, attribute)
        return slotOf(values, value, () => attributeCutsOf(role, attribute, value).map(total))
      }),
      account: accountCut === undefined ? undefined : total(accountCut),
      day: () => slotOf(days, dayOf(response), () => total(dayCutOf(response))),
      bucket: () => buckets.total({ wave, cut: bucketCutOf(survey, response), withheld }),
    }
  }
}
