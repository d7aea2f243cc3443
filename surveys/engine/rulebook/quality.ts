/** Rules of good questions: one thing at a time, no push, short enough for a phone. */
import type { Rules } from './rule.ts'

const warning = 'warning'

export const qualityRules = {
  'double-question': { severity: warning, says: 'A question asks one thing.', waivable: true },
  'leading-words': { severity: warning, says: 'No word pushes towards an answer.', waivable: true },
  negation: {
    severity: warning,
    says: 'What is agreed to or counted is said without a “not”.',
    waivable: true,
  },
  'unbalanced-scale': {
    severity: warning,
    says: 'A scale has as much room below its middle as above.',
    waivable: true,
  },
  'unlabelled-scale': { severity: warning, says: 'The ends of a scale have names.', waivable: true },
  'too-many-items': {
    severity: warning,
    says: 'A survey that comes again asks a role at most twelve closed items in a usual wave.',
    waivable: true,
  },
  'too-long': {
    severity: 'error',
    says: 'A role needs no more minutes than the survey promises.',
    waivable: true,
  },
  'long-wording': {
    severity: warning,
    says: 'A text is short enough to be read on a narrow phone.',
    waivable: true,
  },
  'hard-to-read': {
    severity: warning,
    says: 'A text can be read by anybody who left school early.',
    waivable: true,
  },
} as const satisfies Rules
