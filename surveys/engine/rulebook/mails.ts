/** Rules of mails: who keeps addresses, and how often people are written to. */
import type { Rules } from './rule.ts'

const error = 'error'
const warning = 'warning'

export const mailRules = {
  'kept-addresses': {
    severity: error,
    says: 'The addresses of an anonymous survey stay with its owner: kept beside the links, they would tell who answered.',
  },
  'too-many-reminders': { severity: error, says: 'A person is reminded twice at the very most.' },
  'late-reminder': { severity: warning, says: 'Every reminder goes out before the wave is closed.' },
  'idle-reminder': { severity: warning, says: '`remind after:` stands where somebody is reminded.' },
  'no-from': {
    severity: warning,
    says: 'Where a survey keeps addresses here, the programme names the address that mails come from.',
  },
  'quiet-by-day': {
    severity: warning,
    says: 'Quiet hours are those of the night.',
    waivable: true,
  },
} as const satisfies Rules
