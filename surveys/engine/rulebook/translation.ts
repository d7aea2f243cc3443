/** Rules of translations: the same ids, all the words, and nothing of the rules. */
import type { Rules } from './rule.ts'

const error = 'error'

export const translationRules = {
  'missing-translation': {
    severity: error,
    says: 'Every language of a survey has a file, one for the programme, and one for each of its promises.',
  },
  'unlisted-translation': {
    severity: error,
    says: 'A translation belongs to a survey that lists its language.',
  },
  'missing-words': { severity: error, says: 'Every text of the original is translated.' },
  'extra-words': { severity: error, says: 'A translation says nothing that the original does not.' },
  'rules-in-translation': {
    severity: error,
    says: 'A translation carries words only; rules stand in the original.',
  },
  'lost-placeholder': { severity: error, says: 'A translation has the placeholders of the original.' },
  'missing-names': {
    severity: 'warning',
    says: 'A translation names roles, role groups and attributes; so does a survey whose language has other letters than ids.',
    waivable: true,
  },
  'stale-words': { severity: 'warning', says: 'A text that was changed is translated anew.', waivable: true },
  'identical-words': {
    severity: 'warning',
    says: 'A translated text differs from the original.',
    waivable: true,
  },
} as const satisfies Rules
