/** A promise that is right in every respect, and its parts, for tests that break one thing in it; checks nothing. */
import { formatDiagnostic } from '#engine/parse/diagnostic.ts'
import { type ParsedPromise, parsePromise } from '#engine/parse/parse-promise.ts'

/** Settings without the words around them. */
const settings: Readonly<Record<string, string>> = {
  title: 'A call back at the hour we named',
  surveys: '[customers]',
  made: '2026-07-20',
  due: '2026-10-31',
  owner: 'Head of the service desk',
}

export const parts = `# You said {#said}

> Nobody *calls* back.

# We do {#do}

- We name the hour.
- We keep it.
`

/**
 * Write a promise.
 *
 * @param changed settings in place of those it has; an empty one is left out
 */
export function promiseText(changed: Readonly<Record<string, string>> = {}, body = parts): string {
  const lines = Object.entries({ ...settings, ...changed }).filter(([, value]) => value !== '')
  return `---\n${lines.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\n${body}`
}

/** Read a promise in a folder of two surveys. */
export function readPromise(text: string): ParsedPromise {
  return parsePromise('call-back', 'promises/call-back.md', text, ['customers', 'service'])
}

/** List what is wrong, as it is printed. */
export function said({ diagnostics }: Pick<ParsedPromise, 'diagnostics'>): string[] {
  return diagnostics.map((one) => formatDiagnostic(one).replace(/^[^ ]*\//, ''))
}
