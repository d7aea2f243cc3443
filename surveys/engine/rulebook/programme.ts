/** Rules of the programme file: what must hang together between the company’s aims and what is asked. */
import type { Rules } from './rule.ts'

const error = 'error'

export const programmeRules = {
  'unknown-survey': { severity: error, says: 'A leader’s scope, and a promise, name surveys that exist.' },
  'unknown-right': { severity: error, says: 'A right is one of those that exist.' },
  'leader-scope': {
    severity: error,
    says: 'A leader reads by one attribute that their surveys have and that makes groups, and owns nothing then.',
  },
  'unseen-scope': {
    severity: 'warning',
    says: 'A leader’s scope names an attribute by which their guarded surveys tell figures.',
  },
  'bad-address': { severity: error, says: 'A leader is known by a mail address, and mails come from one.' },
  'too-many-values': { severity: error, says: 'At most three values are lived every day.' },
  'unknown-deliverable': { severity: error, says: 'A target shows a deliverable that the file names.' },
  'unfed-target': {
    severity: error,
    says: 'A target names a measure that some survey feeds by answers that come to a figure.',
  },
  'target-form': {
    severity: error,
    says: 'A target is said once, for a wave and a team that a survey feeding it has.',
  },
  'value-not-asked': { severity: error, says: 'Every value is asked about somewhere.' },
  'unseen-callback': {
    severity: 'warning',
    says: 'Where people may ask to be called, some leader has the right to see who.',
    waivable: true,
  },
  'no-basis': { severity: error, says: 'Results about single people need a basis in writing.' },
  'lowered-threshold': { severity: error, says: 'A threshold is raised, never lowered.' },
} as const satisfies Rules
