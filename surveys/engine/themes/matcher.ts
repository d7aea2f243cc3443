/** Finding which terms a text says, whatever it says about them: “never called back” is about calling back. */
import { formsOf } from './proclitics.ts'
import { isMistake, type Piece, readTerm } from './term.ts'
import type { Term } from './theme.ts'
import { tokensOf } from './tokens.ts'

/** A term with what it stands for. */
export interface Sought {
  readonly term: Term
  /** What is found where it stands. */
  readonly found: string
}

/** Words that may stand in the place of a `…`. */
const widestGap = 3

interface Entry {
  readonly found: string
  readonly pieces: readonly Piece[]
}

/**
 * Make a function that tells what is found in a text.
 *
 * Terms are looked up by their first word, so that a text costs its own length and not that of the dictionary.
 *
 * @param sought terms in one language; those that cannot be read find nothing
 * @returns a function from a text to everything that is found in it
 * @example matcherOf([{ term: 'respon*', found: 'responsiveness' }], 'en')('A slow response.') // Set { 'responsiveness' }
 */
export function matcherOf(sought: readonly Sought[], language: string): (text: string) => Set<string> {
  const whole = new Map<string, Entry[]>()
  const begun = new Map<string, Entry[]>()
  const inside: Entry[] = []
  for (const { term, found } of sought) {
    const pieces = readTerm(term, language)
    if (isMistake(pieces)) continue
    const [first] = pieces
    if (!first) continue
    const entry = { found, pieces }
    if (first.before) inside.push(entry)
    else push(first.after ? begun : whole, first.word, entry)
  }
  const longest = Math.max(0, ...[...begun.keys()].map((word) => word.length))
  return function findIn(text) {
    const words = tokensOf(text, language).map(({ word }) => formsOf(word, language))
    const found = new Set<string>()
    words.forEach((forms, at) => {
      const candidates = [...forms.flatMap((form) => startingWith(form)), ...inside]
      for (const { found: one, pieces } of candidates)
        if (!found.has(one) && stands(pieces, words, at)) found.add(one)
    })
    return found
  }

  function startingWith(form: string): Entry[] {
    const entries = [...(whole.get(form) ?? [])]
    for (let length = 1; length <= Math.min(form.length, longest); length++)
      entries.push(...(begun.get(form.slice(0, length)) ?? []))
    return entries
  }
}

/** Tell whether the words from a place on are those of a term. */
function stands(pieces: readonly Piece[], words: readonly (readonly string[])[], at: number): boolean {
  const [piece, ...rest] = pieces
  if (!piece) return true
  for (let skipped = 0; skipped <= (piece.gap ? widestGap : 0); skipped++) {
    const forms = words[at + skipped] ?? []
    if (forms.some((form) => fits(piece, form)) && stands(rest, words, at + skipped + 1)) return true
  }
  return false
}

function fits({ word, before, after }: Piece, form: string): boolean {
  if (before && after) return form.includes(word)
  if (before) return form.endsWith(word)
  return after ? form.startsWith(word) : form === word
}

function push(map: Map<string, Entry[]>, word: string, entry: Entry): void {
  map.set(word, [...(map.get(word) ?? []), entry])
}
