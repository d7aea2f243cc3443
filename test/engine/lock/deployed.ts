/** Surveys as they are deployed, made of texts as owners write them; a text with an error makes no survey. */
import type { Lock } from '#engine/lock/lock.ts'
import { lockOf } from '#engine/lock/lock-of.ts'
import type { Deployable } from '#engine/lock/lock-survey.ts'
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { type ParsedSurvey, parseSurvey } from '#engine/parse/parse-survey.ts'

const lists = {
  competitors: { thermavane: 'Thermavane', keldmark: 'Keldmark' },
  partners: { oakrigg: 'Oakrigg Refrigeration' },
}

/**
 * Parse questions below a fixed frontmatter.
 *
 * @param settings lines that are added to the frontmatter
 * @throws Error when the text has an error
 */
export function parsed(
  questions: string,
  settings = '',
  roles = ['buyer', 'user', 'technical'],
): ParsedSurvey {
  const text = `---
title: How are we doing?
audience: customers
languages: [en]
cadence: half-yearly
minutes: 4
${settings === '' ? '' : `${settings}\n`}roles:
${roles.map((role) => `  ${role}: You are the ${role}`).join('\n')}
---

# In short {#short}

${questions}
`
  const survey = parseSurvey('customers', 'customers.md', text, lists)
  const errors = survey.diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(formatDiagnostic).join('\n'))
  return survey
}

/** Take a parsed survey as it is deployed in its own language. */
export function deployable({ survey, words, texts }: ParsedSurvey): Deployable {
  return { survey, spoken: { [survey.languages[0] ?? '']: { words, texts } } }
}

/** Deploy one after the other, and give the lock of the last. */
export function lockAfter(...deployed: readonly ParsedSurvey[]): Lock {
  let lock: Lock | undefined
  for (const one of deployed) lock = lockOf([deployable(one)], lock)
  return lock ?? { version: 1, surveys: {} }
}
