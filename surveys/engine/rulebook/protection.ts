/** Rules of data protection: what must not stand in a repository, and what must be said before data is kept. */
import type { Rules } from './rule.ts'

const error = 'error'

export const protectionRules = {
  'address-in-file': {
    severity: error,
    says: 'No file that is shared holds addresses of people; contact lists stay outside.',
  },
  'secret-in-file': {
    severity: error,
    says: 'No file that is shared holds a key, a token or a personal link.',
  },
  'owner-address': {
    severity: error,
    says: 'Whoever answers for a promise is named without a mail address, for everybody can read it.',
  },
  'no-retention': {
    severity: 'warning',
    says: 'A survey says how long its answers are kept.',
    waivable: true,
  },
} as const satisfies Rules
