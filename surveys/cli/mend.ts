/** Mending texts by the edits that their diagnostics carry, until nothing is left to mend; reads and writes no file. */
import type { Diagnostic } from '#engine/parse/diagnostic.ts'
import type { Edit } from '#engine/parse/source.ts'
import { applyFixes, fittingFixes } from './apply-fixes.ts'

/** What is found in some texts, by the names of their files. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[]
  readonly texts: ReadonlyMap<string, string>
  /** Changes that only make a file easier to read. */
  readonly tidy: ReadonlyMap<string, readonly Edit[]>
}

/** A file's new text, and what was done to come to it. */
export interface MendedText {
  readonly text: string
  readonly fixes: number
  /** How many fixes of each rule. */
  readonly rules: Readonly<Record<string, number>>
  /** How many changes only make it easier to read. */
  readonly tidied: number
}

export interface Mended<Found extends Findings> {
  /** What is found after mending. */
  readonly found: Found
  readonly changed: ReadonlyMap<string, MendedText>
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
  const changed = new Map<string, MendedText>()
  const left = new Set<string>()
  let found = first
  for (let round = 0; round < rounds; round++) {
    const next = mendOnce(found, left, changed)
    if (next.size === 0) break
    for (const [file, after] of next) changed.set(file, after)
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

function mendOnce(
  { diagnostics, texts, tidy }: Findings,
  left: ReadonlySet<string>,
  changed: ReadonlyMap<string, MendedText>,
): Map<string, MendedText> {
  const mending = Map.groupBy(
    diagnostics.filter(({ fix }) => fix),
    ({ file }) => file,
  )
  const next = new Map<string, MendedText>()
  // Only a file that is mended is tidied.
  for (const file of new Set([...mending.keys(), ...changed.keys()])) {
    const before = texts.get(file)
    if (before === undefined || left.has(file)) continue
    const rules = new Map((mending.get(file) ?? []).map(({ fix = [], rule }) => [fix, rule]))
    // What mends goes before what only tidies: where they touch, tidying waits.
    const edits = (tidy.get(file) ?? []).map((edit) => [edit])
    const fitting = fittingFixes<readonly Edit[]>(before, [...rules.keys(), ...edits])
    const { text } = applyFixes(before, fitting)
    if (text !== before)
      next.set(
        file,
        added(
          changed.get(file),
          text,
          fitting.map((fix) => rules.get(fix)),
        ),
      )
  }
  return next
}

/** Add what was done to a file in one round, by rule, to what was done before. */
function added(so: MendedText | undefined, text: string, done: readonly (string | undefined)[]): MendedText {
  const rules: Record<string, number> = { ...so?.rules }
  for (const rule of done) if (rule !== undefined) rules[rule] = (rules[rule] ?? 0) + 1
  const fixes = done.filter((rule) => rule !== undefined).length
  return {
    text,
    fixes: fixes + (so?.fixes ?? 0),
    rules,
    tidied: done.length - fixes + (so?.tidied ?? 0),
  }
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
