/** Which tally is meant, and changes of many of them; adds nothing up. */
import type { Tally } from './tally.ts'

/** Which tally is meant: withheld responses are summed apart, so that they can wait for company. */
export interface TallyKey {
  readonly wave: string
  readonly cut: string
  readonly withheld: boolean
}

/** Changes of tallies by key; see `keyText`. */
export type Changes = Map<string, { readonly key: TallyKey; readonly tally: Tally }>

/** Write a tally's key as text; no wave or cut holds a blank. */
export function keyText({ wave, cut, withheld }: TallyKey): string {
  return `${wave} ${cut} ${withheld ? 1 : 0}`
}
