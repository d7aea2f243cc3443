/** Small words that Arabic writes together with the next one; takes no word apart in other languages. */

/** And, so, with, like, for, the article, and what two or three of them make, folded. */
const joined = ['وبال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'لل', 'ال', 'و', 'ف', 'ب', 'ك', 'ل']

/** Letters that must be left of a word; of fewer nobody knows whether the first belongs to it. */
const fewestLeft = 3

/**
 * List the forms of a folded word: itself, and without what may be written together with it.
 *
 * @example formsOf('والسعر', 'ar') // ['والسعر', 'سعر', 'السعر']
 */
export function formsOf(word: string, language: string): string[] {
  if (language !== 'ar') return [word]
  const bare = joined.filter((one) => word.startsWith(one) && word.length - one.length >= fewestLeft)
  return [word, ...bare.map((one) => word.slice(one.length))]
}
