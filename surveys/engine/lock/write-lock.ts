/** Writing the lock as text, one way only, so that a change of one question is a change of few lines; reads nothing. */
import type { Lock } from './lock.ts'

/** Stands first in the file, for whoever opens it. */
const lockNotice = 'Written by the deploy command. Commit it; do not edit it.'

/**
 * Write the lock as JSON: names in alphabetical order, a list on one line, everything else on lines of its own.
 *
 * @example writeLock(lock).startsWith('{\n  "about"') // true
 */
export function writeLock(lock: Lock): string {
  return `${written({ about: lockNotice, ...lock }, '')}\n`
}

function written(value: unknown, indent: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const below = `${indent}  `
  const lines = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => `${below}${JSON.stringify(name)}: ${written(part, below)}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
}
