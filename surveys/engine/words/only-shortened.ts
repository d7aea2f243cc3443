/** Whether a story is told in its own words: some may be left out, none put in; judges no meaning. */

/** Words put in by whoever tells the story, marked as such. */
const marked = /[[［][^[\]［］]*[\]］]/g

/** Scripts that put no space between words are compared letter by letter. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu

/**
 * Find the first word of a told text that does not stand in the original after the words before it. Case and
 * punctuation may change, and whatever stands in square brackets is the teller's own.
 *
 * @returns the word; `undefined` where the text is only shortened
 * @example addedWord('Ann stayed until it was solved.', '[She] stayed … it was solved.') // undefined
 * @example addedWord('They came late.', 'They came early.') // 'early'
 */
export function addedWord(original: string, told: string): string | undefined {
  const spoken = wordsOf(original)
  let place = 0
  for (const one of told.normalize('NFC').replace(marked, ' ').match(word) ?? []) {
    const found = spoken.indexOf(one.toLowerCase(), place)
    if (found === -1) return one
    place = found + 1
  }
  return undefined
}

function wordsOf(text: string): string[] {
  return (text.normalize('NFC').match(word) ?? []).map((one) => one.toLowerCase())
}
