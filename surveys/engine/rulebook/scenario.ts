/** Rules of scenarios: they can be walked, and the walk goes as they say. */
import type { Rules } from './rule.ts'

const error = 'error'

export const scenarioRules = {
  'scenario-form': {
    severity: error,
    says: 'A scenario names a survey, a role, answers and what should come of them.',
  },
  'scenario-failed': { severity: error, says: 'A survey does what a scenario says of it.' },
} as const satisfies Rules
