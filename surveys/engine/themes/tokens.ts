/** Cutting what people write into words that can be compared; keeps no punctuation and judges no meaning. */

/** A word, folded so that its spellings are alike. */
export interface Token {
  readonly word: string
  /** As it was written. */
  readonly written: string
}

/** Marks over and under letters, apart from the two that make another syllable of a Japanese one. */
const marks = /(?![\u3099\u309a])\p{M}/gu
const tatweel = /\u0640/g

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * Fold a word so that case, accents, vowel marks and the shapes of one Arabic letter make no difference.
 *
 * Compatibility decomposition without marks (Unicode Standard Annex 15), in lower case; ß is ss, and of Arabic ى is ي
 * and ة is ه, as many people type them.
 *
 * @example foldWord('Rückrufe') // 'ruckrufe'
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(marks, '')
    .replace(tatweel, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/’/g, "'")
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .normalize('NFC')
}

/**
 * Cut a text into its words, in order, by the rules of its language (Unicode Standard Annex 29).
 *
 * @param language a language id such as `de`; an unknown one is cut by the general rules
 * @example tokensOf('Nobody called back!', 'en').map(({ word }) => word) // ['nobody', 'called', 'back']
 */
export function tokensOf(text: string, language: string): Token[] {
  const tokens: Token[] = []
  for (const { segment, isWordLike } of segmenterOf(language).segment(text)) {
    // A word of ours is one that a person could say: neither punctuation nor an emoji.
    if (isWordLike) tokens.push({ word: foldWord(segment), written: segment })
  }
  return tokens
}

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}
