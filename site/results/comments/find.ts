/** Finding words in comments whatever their case and accents, and telling where they stand; changes no comment. */

/** A text as it is searched, and for each of its characters the place in the text where that begins. */
export interface Folded {
  readonly text: string
  readonly places: readonly number[]
}

/**
 * Fold a text: without case, accents and vowel signs, full-width letters as narrow ones, and Arabic letters that are often
 * written for each other as one.
 *
 * @example folded('Café').text // 'cafe'
 */
export function folded(text: string): Folded {
  const places: number[] = []
  let whole = ''
  let place = 0
  for (const letter of text) {
    const plain = letter
      .toUpperCase()
      .normalize('NFKD')
      // The marks that make other sounds of Japanese syllables stay.
      .replace(/(?![\u3099\u309a])\p{M}|\u0640/gu, '')
      .toLowerCase()
      .replace('\u0649', '\u064a')
      .replace('\u0629', '\u0647')
    whole += plain
    for (let unit = 0; unit < plain.length; unit++) places.push(place)
    place += letter.length
  }
  places.push(place)
  return { text: whole, places }
}

/**
 * Part what is searched for into words; all of them must be there.
 *
 * @example termsOf(' Late  PRICE') // ['late', 'price']
 */
export function termsOf(query: string): string[] {
  return folded(query).text.split(/\s+/u).filter(Boolean)
}

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/**
 * Cut a text at the words that were searched for.
 *
 * @example pieces('A café.', folded('A café.'), ['cafe'])[1] // { text: 'café', found: true }
 */
export function pieces(text: string, { text: plain, places }: Folded, terms: readonly string[]): Piece[] {
  const hits = terms
    .flatMap((term) =>
      placesOf(plain, term).map((at) => [places[at] ?? 0, places[at + term.length] ?? text.length] as const),
    )
    .toSorted(([one], [other]) => one - other)
  const cut: Piece[] = []
  let done = 0
  const add = (to: number, found: boolean) => {
    if (to > done) cut.push({ text: text.slice(done, to), found })
    done = Math.max(done, to)
  }
  for (const [from, to] of hits) {
    add(from, false)
    add(to, true)
  }
  add(text.length, false)
  return cut
}

function placesOf(text: string, term: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) found.push(at)
  return found
}
