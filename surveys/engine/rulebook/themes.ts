/** Rules of the file of themes: what people write about, and the words it is known by. */
import type { Rules } from './rule.ts'

const error = 'error'

export const themeRules = {
  'theme-form': {
    severity: error,
    says: 'A theme is a heading `#` with a list of the words and phrases that it is known by; nothing else stands below it but its setting and prose.',
  },
  'theme-term': {
    severity: error,
    says: 'A word may begin or end with `*` beside three of its letters, and `…` stands between two words.',
  },
  'theme-twice': { severity: 'warning', says: 'A theme names each of its words and phrases once.' },
  'theme-language': {
    severity: 'warning',
    says: 'Themes have words in every language in which a survey asks.',
  },
} as const satisfies Rules
