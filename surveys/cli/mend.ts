/** Mending texts by the edits that their diagnostics carry, until nothing is left to mend; reads and writes no file. */
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import type { Edit } from '#engine/parse/source.ts'
import { applyFixes } from './apply-fixes.ts'

/** What is found in some texts, by the names of their files. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[]
  readonly texts: ReadonlyMap<string, string>
  /** Changes that only make a file easier to read. */
  readonly tidy: ReadonlyMap<string, readonly Edit[]>
}

export interface Mended<Found extends Findings> {
  /** What is found after mending. */
  readonly found: Found
  /** New texts of the files that changed, and how many fixes each of them took. */
  readonly changed: ReadonlyMap<string, { readonly text: string; readonly fixes: number }>
  /** Files that stay as they were, because mending would have brought errors to light that were not there. */
  readonly left: readonly string[]
}

/** Files are mended this often at most; each round can mend only what the one before made readable. */
const rounds = 10
/** While a file's settings cannot be read, what else is wrong with it is not known. */
const hiding = ['yaml', 'yaml-quotes', 'no-frontmatter']

/**
 * Mend texts.
 *
 * @param find finds what is wrong, with these texts in place of those that are stored
 */
export async function mend<Found extends Findings>(
  find: (texts: ReadonlyMap<string, string>) => Promise<Found>,
): Promise<Mended<Found>> {
  const first = await find(new Map())
  const changed = new Map<string, { text: string; fixes: number }>()
  const left = new Set<string>()
  let found = first
  for (let round = 0; round < rounds; round++) {
    const next = mendOnce(found, left)
    if (next.size === 0) break
    for (const [file, { text, fixes }] of next)
      changed.set(file, { text, fixes: fixes + (changed.get(file)?.fixes ?? 0) })
    found = await find(textsOf(changed))
  }
  // Files lean on each other: a file that is put back may bring another into the same state.
  for (
    let worse = worsened(first, found, changed);
    worse.length > 0;
    worse = worsened(first, found, changed)
  ) {
    for (const file of worse) {
      changed.delete(file)
      left.add(file)
    }
    found = await find(textsOf(changed))
  }
  return { found, changed, left: [...left] }
}

function mendOnce({ diagnostics, texts, tidy }: Findings, left: ReadonlySet<string>) {
  // What mends goes before what only tidies: where they touch, tidying waits.
  const fixes = new Map<string, (readonly Edit[])[]>()
  for (const { file, fix } of diagnostics) if (fix) fixes.set(file, [...(fixes.get(file) ?? []), fix])
  for (const [file, edits] of tidy)
    fixes.set(file, [...(fixes.get(file) ?? []), ...edits.map((edit) => [edit])])
  const next = new Map<string, { text: string; fixes: number }>()
  for (const [file, ready] of fixes) {
    const before = texts.get(file)
    if (before === undefined || left.has(file)) continue
    const { text, applied } = applyFixes(before, ready)
    if (text !== before) next.set(file, { text, fixes: applied })
  }
  return next
}

function textsOf(changed: ReadonlyMap<string, { readonly text: string }>): Map<string, string> {
  return new Map([...changed].map(([file, { text }]) => [file, text]))
}

function worsened(before: Findings, after: Findings, changed: ReadonlyMap<string, unknown>): string[] {
  const errors = ({ diagnostics }: Findings, file: string) =>
    diagnostics.filter((one) => one.file === file && one.severity === 'error')
  return [...changed.keys()].filter((file) => {
    const had = errors(before, file)
    return errors(after, file).length > had.length && !had.some(({ rule }) => hiding.includes(rule))
  })
}
