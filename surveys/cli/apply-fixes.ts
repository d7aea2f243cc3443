/** Applying fixes to a text, all that do not touch each other at once; half a fix is never applied, and no file written. */
import type { Edit } from '#engine/parse/source.ts'

/**
 * Apply fixes to a text.
 *
 * A fix that touches one before it in the list is left for another time; so is one that lies outside the text.
 *
 * @param fixes the edits of each, at places in UTF-16 units of `text`
 * @returns the text after, and how many fixes were applied
 * @example applyFixes('ab', [[{ at: 0, length: 1, text: 'x' }]]) // { text: 'xb', applied: 1 }
 */
export function applyFixes(
  text: string,
  fixes: readonly (readonly Edit[])[],
): { text: string; applied: number } {
  const fitting = fittingFixes(text, fixes)
  let end = 0
  const parts: string[] = []
  for (const edit of fitting.flat().toSorted((a, b) => a.at - b.at)) {
    parts.push(text.slice(end, edit.at), edit.text)
    end = edit.at + edit.length
  }
  return { text: [...parts, text.slice(end)].join(''), applied: fitting.length }
}

/** Give the fixes that can be applied at once, each the same object that was given. */
export function fittingFixes<Fix extends readonly Edit[]>(text: string, fixes: readonly Fix[]): Fix[] {
  const taken: Edit[] = []
  return fixes.filter((fix) => {
    const free = fix.every((edit, index) => {
      const inside = edit.at >= 0 && edit.length >= 0 && edit.at + edit.length <= text.length
      return inside && ![...taken, ...fix.slice(0, index)].some((other) => touch(edit, other))
    })
    if (!free || fix.length === 0) return false
    taken.push(...fix)
    return true
  })
}

/** Two edits touch where they share a character or begin at the same place. */
function touch(one: Edit, other: Edit): boolean {
  return one.at === other.at || (one.at < other.at + other.length && other.at < one.at + one.length)
}
