/** The page's address and the API's: all that a reader chose stands in it, and nowhere else; fetches nothing. */

/** What the reader wants to see. */
export interface Choice {
  /** `null` is the newest wave. */
  readonly wave: string | null
  /** `null` is all that this reader may see. */
  readonly cut: string | null
  /** A wave or a cut that the figures are held against. */
  readonly beside: string | null
  /** The publication that a frozen link shows; `null` is the latest. */
  readonly number: string | null
  readonly brief: boolean
}

export const newest: Choice = { wave: null, cut: null, beside: null, number: null, brief: false }

/** Read a choice out of an address. */
export function readChoice(search: string): Choice {
  const query = new URLSearchParams(search)
  return {
    wave: query.get('wave') || null,
    cut: query.get('cut') || null,
    beside: query.get('with') || null,
    number: query.get('number') || null,
    brief: query.get('view') === 'brief',
  }
}

/**
 * Write a choice as the query of an address.
 *
 * @example choiceQuery({ ...newest, wave: '2026-H2' }) // '?wave=2026-H2'
 */
export function choiceQuery({ brief, ...choice }: Choice): string {
  return queryOf({ ...asked(choice), with: choice.beside, view: brief ? 'brief' : null })
}

/** The API's address of a choice; what it is held against changes none of its own figures. */
export function resultsAddress(survey: string, choice: Pick<Choice, 'wave' | 'cut' | 'number'>): string {
  return `/api/results/${survey}${queryOf(asked(choice))}`
}

/** The API's address of what a choice says beside other waves and groups. */
export function comparedAddress(survey: string, choice: Choice): string {
  return `/api/results/${survey}/compared${queryOf({ ...asked(choice), with: choice.beside })}`
}

function asked({ wave, cut, number }: Pick<Choice, 'wave' | 'cut' | 'number'>) {
  return { wave, cut, number }
}

function queryOf(parts: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== null)
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
