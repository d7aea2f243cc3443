/** The page's address and the API's: what is shown is always in `?wave=` and `?cut=`; fetches nothing. */

/** What the reader wants to see; `null` is the newest wave, and everybody. */
export interface Choice {
  readonly wave: string | null
  readonly cut: string | null
}

/** Read a choice out of an address. */
export function readChoice(search: string): Choice {
  const query = new URLSearchParams(search)
  return { wave: query.get('wave'), cut: query.get('cut') }
}

/**
 * Write a choice as the query of an address.
 *
 * @example choiceQuery({ wave: '2026-H2', cut: null }) // '?wave=2026-H2'
 */
export function choiceQuery({ wave, cut }: Choice): string {
  const query = new URLSearchParams()
  if (wave !== null) query.set('wave', wave)
  if (cut !== null) query.set('cut', cut)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The API's address of a choice. */
export function resultsAddress(survey: string, choice: Choice): string {
  return `/api/results/${survey}${choiceQuery(choice)}`
}
