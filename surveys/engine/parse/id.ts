/** The form of ids, and what one might have been meant to be; knows no file's ids. */
import type { Source } from './source.ts'

/** The form of every id. */
export const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Make an id out of words.
 *
 * @example suggestId('What matters to you?') // 'what-matters-to'
 */
export function suggestId(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/[a-z0-9]+/g) ?? []).slice(0, 3).join('-') || 'id'
}

/** Report an id that has not the form of one. */
export function reportBadId(source: Source, at: number, id: string): void {
  source.report(at, id.length, 'bad-id', `«${id}» is no id: lower-case letters, digits and single hyphens`, {
    suggestion: suggestId(id),
  })
}
