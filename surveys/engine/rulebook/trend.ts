/** Rules of what has been deployed: a trend is broken only on purpose, and no id changes its meaning. */
import type { Rules } from './rule.ts'

const error = 'error'

export const trendRules = {
  'lock-form': { severity: error, says: 'The lock file is as the deploy command wrote it.' },
  'broken-trend': { severity: error, says: 'What makes figures incomparable is acknowledged by `breaks:`.' },
  'breaks-nothing': { severity: 'warning', says: '`breaks:` stands where something comparable was changed.' },
  'reused-id': { severity: error, says: 'An id that was retired never means anything else.' },
  reworded: { severity: 'warning', says: 'A question that was deployed keeps its words.', waivable: true },
} as const satisfies Rules
