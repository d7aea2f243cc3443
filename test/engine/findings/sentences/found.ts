/** Findings to say: at least one of every kind, with what its sentence has to hold. */
import { answersFound } from './found-answers.ts'
import { studiesFound } from './found-studies.ts'
import type { Found, FoundByKind } from './saying.ts'

/** By kind, so that none is forgotten. */
const byKind: Required<FoundByKind> = {
  ...answersFound,
  ...studiesFound,
  silent: [{ finding: { kind: 'silent', item: 'beside', n: 0, cannotSay: 7 }, holds: ['7'] }],
  withheld: [
    { finding: { kind: 'withheld', item: 'refer', reason: 'too-few' }, holds: ['5'] },
    { finding: { kind: 'withheld', item: 'refer', reason: 'too-few', fewest: 8 }, holds: ['8'] },
    { finding: { kind: 'withheld', item: 'refer', reason: 'protects-others' }, holds: [] },
  ],
}

/** Every example, each with a name of its own. */
export const found: readonly Found[] = Object.entries(byKind).flatMap(([kind, examples]) =>
  examples.map((example, place) => ({ about: `${kind} ${place + 1}`, ...example })),
)
