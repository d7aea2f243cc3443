/** Rules of promises: what was said, what is done about it, by whom, and by which day. */
import type { Rules } from './rule.ts'

const error = 'error'

export const promiseRules = {
  'promise-form': {
    severity: error,
    says: 'A promise says what was said and what is done about it; one that was given up says why.',
  },
  'promise-days': {
    severity: error,
    says: 'No day of a promise lies before the one on which it was made; a promise is done or given up, never both.',
  },
  'promise-far': {
    severity: 'warning',
    says: 'A promise is due within two years of the day it was made.',
    waivable: true,
  },
  'promise-wave': { severity: error, says: 'A promise names a wave of one of its surveys.' },
  'promise-measure': {
    severity: error,
    says: 'A promise names a measure that one of its surveys asks about, and of that no item that nobody is asked about.',
  },
} as const satisfies Rules
