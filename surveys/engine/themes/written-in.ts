/** Which of the known languages a text is written in, by its letters alone; tells no two languages of one alphabet apart. */

const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/gu,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
}
const latin = /\p{Script=Latin}/gu

/**
 * Tell by which language's words a text is to be read: that of the page it was written on, unless most of its letters
 * are another alphabet's.
 *
 * @param page language of the page
 * @param known languages in which there are words, the one that stands in for others first
 * @example writtenIn('They never called back', 'ar', ['en', 'de', 'ar']) // 'en'
 */
export function writtenIn(text: string, page: string, known: readonly string[]): string {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  const own = count(scripts[page] ?? latin)
  const others = known
    .filter((language) => language !== page && scripts[language] !== scripts[page])
    .map((language) => ({ language, letters: count(scripts[language] ?? latin) }))
  const most = Math.max(own, ...others.map(({ letters }) => letters))
  return own === most ? page : (others.find(({ letters }) => letters === most)?.language ?? page)
}
