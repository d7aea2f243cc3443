/** Rules of what a survey is for: care is asked of everybody, and the headline figures stay comparable. */
import type { Rules } from './rule.ts'

const error = 'error'

export const missionRules = {
  'no-care': { severity: error, says: 'Every survey asks every role about care.', waivable: true },
  'same-words': {
    severity: error,
    says: 'Referral and benchmark items read the same for every role, benchmark items as they were published.',
  },
  'referral-not-first': {
    severity: error,
    says: 'Referral is asked before everything it could be swayed by.',
    waivable: true,
  },
  'behaviour-before-prediction': {
    severity: error,
    says: 'A prediction of what customers say is asked before one’s own behaviour.',
    waivable: true,
  },
  'asks-who': {
    severity: error,
    says: 'An anonymous survey asks nothing that tells who answers.',
    waivable: true,
  },
  'period-over-cadence': {
    severity: error,
    says: 'A question asks about no longer time than passes between two waves, and no wave takes longer.',
    waivable: true,
  },
} as const satisfies Rules
