/** The SQL by which rows of the log are held against a scope of some values; judges nobody's scope. */
import type { Only } from '#engine/programme.ts'
import { pathOf } from './logged-words.ts'

/**
 * Of the row `r`: everybody where there is no path, else who has one of the values and is not withheld. Who is withheld is
 * named to nobody, and being in a part of the answers would tell something of them.
 *
 * @param path placeholder of the attribute's path
 * @param values placeholder of the values, a JSON list
 */
export function ofOnly(path: string, values: string): string {
  return `(${path} is null or (r.withhold = 0 and json_extract(r.attributes, ${path}) in (select value from json_each(${values}))))`
}

/** Give what those placeholders are bound to, in that order. */
export function boundOnly(only: Only | undefined): [string | null, string | null] {
  return only ? [pathOf(only.attribute), JSON.stringify(only.values)] : [null, null]
}
