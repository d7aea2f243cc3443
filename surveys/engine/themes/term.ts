/** The notation of terms: words, `*` where a word may go on, `…` where others may stand between; matches nothing. */

import type { Term } from './theme.ts'
import { foldWord, tokensOf } from './tokens.ts'

/** One word of a term, folded: it alone, or every word that begins, ends or goes on with it. */
export interface Piece {
  readonly word: string
  /** Something may stand before it in the same word. */
  readonly before: boolean
  /** Something may stand after it in the same word. */
  readonly after: boolean
  /** Up to three other words may stand between the one before and this. */
  readonly gap: boolean
}

/** Why a term cannot be read, for a person. */
export interface TermMistake {
  readonly message: string
}

/** Letters that must stand beside a star; fewer would take in half the language. */
const fewestLetters = 3

/**
 * Read a term.
 *
 * @param language the language whose rules cut it into words
 * @returns its words in order, or what is wrong with it
 * @example readTerm('call* … back', 'en')
 * // => [{ word: 'call', before: false, after: true, gap: false }, { word: 'back', …, gap: true }]
 */
export function readTerm(term: Term, language: string): Piece[] | TermMistake {
  const pieces: Piece[] = []
  let gap = false
  for (const part of term.replaceAll('...', ' … ').replaceAll('…', ' … ').trim().split(/\s+/)) {
    if (part === '…') {
      if (gap || pieces.length === 0) return { message: '«…» stands between two words' }
      gap = true
      continue
    }
    const [, start = '', middle = '', end = ''] = /^(\**)(.*?)(\**)$/.exec(part) ?? []
    if (middle.includes('*'))
      return { message: `«${part}» has a star inside; it stands at the ends of a word` }
    const words = tokensOf(middle, language).map(({ word }) => word)
    if (words.length === 0) return { message: `«${part}» is no word` }
    const read = words.map((word, index) => ({
      word,
      before: index === 0 && start !== '',
      after: index === words.length - 1 && end !== '',
      gap: index === 0 && gap,
    }))
    const short = read.find(({ word, before, after }) => (before || after) && lengthOf(word) < fewestLetters)
    if (short) return { message: `«${part}» takes in too much: three letters stand beside a star` }
    pieces.push(...read)
    gap = false
  }
  return gap ? { message: '«…» stands between two words' } : pieces
}

/** Tell whether a reading is a mistake. */
export function isMistake(read: readonly Piece[] | TermMistake): read is TermMistake {
  return !Array.isArray(read)
}

/**
 * Write a term so that two which find the same words look the same.
 *
 * @example termKey('Follow-up', 'en') === termKey('follow up', 'en') // true
 */
export function termKey(term: Term, language: string): string {
  const read = readTerm(term, language)
  if (isMistake(read)) return foldWord(term)
  return read
    .map(({ word, before, after, gap }) => `${gap ? '… ' : ''}${before ? '*' : ''}${word}${after ? '*' : ''}`)
    .join(' ')
}

function lengthOf(word: string): number {
  return [...word].length
}
