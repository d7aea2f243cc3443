/** Telling in one line that a file is hardly translated yet; changes no finding, and no other report than the printed one. */
import type { Diagnostic } from '#engine/parse/diagnostic.ts'

/** So many texts that read as the original are told one by one. */
const mostTold = 8

/**
 * Put one line in place of the texts of a file that read as the original, where they are most of its texts.
 *
 * @param totals how many texts each translation has, by the name of its file
 * @example collapseIdentical(found, new Map([['customers.de.md', 41]]))[0]?.message // '41 of 41 texts still read as …'
 */
export function collapseIdentical(
  diagnostics: readonly Diagnostic[],
  totals: ReadonlyMap<string, number>,
): Diagnostic[] {
  const identical = Map.groupBy(
    diagnostics.filter(({ rule }) => rule === 'identical-words'),
    ({ file }) => file,
  )
  return diagnostics.flatMap((diagnostic): Diagnostic[] => {
    const { file, rule } = diagnostic
    const same = rule === 'identical-words' ? (identical.get(file) ?? []) : []
    const total = totals.get(file) ?? 0
    if (same.length <= mostTold || same.length * 2 <= total) return [diagnostic]
    const message = `${same.length} of ${total} texts still read as the original; this is the first`
    return diagnostic === same[0] ? [{ ...diagnostic, message }] : []
  })
}
