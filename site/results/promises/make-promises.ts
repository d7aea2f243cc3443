/** Cutting the promises of a survey down to what its results page tells of them; runs when the site is built. */
import { plainText } from '#engine/mail/plain-text.ts'
import type { CompiledPromise } from '#engine/model.ts'
import type { PromiseView } from '../view.ts'

/**
 * Choose the promises that were made because of a survey, the newest first, in a language or else in their own.
 *
 * @param promises every promise that was compiled
 */
export function makePromises(
  promises: readonly CompiledPromise[],
  survey: string,
  language: string,
): PromiseView[] {
  return promises
    .filter(({ terms }) => terms.surveys.includes(survey))
    .toSorted((one, other) => other.terms.made.localeCompare(one.terms.made))
    .flatMap(({ terms, words }) => {
      const spoken = Object.hasOwn(words, language) ? language : Object.keys(words)[0]
      const own = spoken === undefined ? undefined : words[spoken]
      if (spoken === undefined || !own) return []
      const { id, made, due, done, dropped } = terms
      const { title, owner, outcome, do: deed } = own
      return [
        {
          id,
          language: spoken,
          title,
          owner,
          body: firstParagraph((outcome ?? deed).body, spoken),
          terms: {
            made,
            due,
            ...(done === undefined ? {} : { done }),
            ...(dropped === undefined ? {} : { dropped }),
          },
        },
      ]
    })
}

/** Lines are wrapped where the language parts words by blanks, and nowhere else. */
function firstParagraph(html: string, language: string): string {
  const [first = ''] = plainText(html).split('\n\n')
  return first.replaceAll('\n', language === 'ja' ? '' : ' ')
}
