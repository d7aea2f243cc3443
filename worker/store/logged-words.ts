/** The SQL by which words are found in the log: where an answer stands, and whether it still does. */

/** Give the path to an answer; ids hold nothing that a path of JSON would have to escape. */
export function pathOf(question: string): string {
  return `$."${question}"`
}

/** Nothing newer of its wave has taken the place of the row `r`; what did is deleted by the next fold. */
export const standing = `not exists (
  select 1 from responses later where later.survey = r.survey and later.chain = r.chain
    and later.chain <> later.id and later.wave = r.wave and later.seq > r.seq)`
