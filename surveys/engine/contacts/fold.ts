/** Comparing words as people do, who write them large, with accents or hyphens, or without; for no sorting. */

/**
 * Leave of a text its letters and digits, small and without marks.
 *
 * @example folded('E-Mail-Adresse') // 'emailadresse'
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
