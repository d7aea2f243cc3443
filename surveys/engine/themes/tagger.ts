/** Tagging what people wrote with the themes it is about, by the owners' dictionary; takes no rating into account. */
import { matcherOf } from './matcher.ts'
import type { ThemeDictionary } from './theme.ts'
import { writtenIn } from './written-in.ts'

/** Words of one person, in answer to one question. */
export interface Taggable {
  readonly text: string
  /** Language of the page they were written on. */
  readonly language: string
  /** The writer's role, or where that is not told, every role that may have written it. */
  readonly roles: readonly string[]
}

/**
 * Make a function that names the themes of a comment.
 *
 * A theme that is for some roles counts where one of them may have written the words. Languages without words of their
 * own have no themes.
 *
 * @returns a function from a comment to ids of themes, in the order of the dictionary
 * @example taggerOf(dictionary)({ text: 'Nobody ever called back.', language: 'en', roles: ['buyer'] }) // ['responsiveness']
 */
export function taggerOf({ themes }: ThemeDictionary): (comment: Taggable) => string[] {
  const languages = [...new Set(themes.flatMap(({ terms }) => Object.keys(terms)))]
  const matchers = new Map(
    languages.map((language) => {
      const sought = themes.flatMap(({ id, terms }) =>
        (terms[language] ?? []).map((term) => ({ term, found: id })),
      )
      return [language, matcherOf(sought, language)] as const
    }),
  )
  return function tag({ text, language, roles }) {
    const found = matchers.get(writtenIn(text, language, languages))?.(text)
    if (!found) return []
    return themes
      .filter((theme) => found.has(theme.id) && (theme.roles?.some((role) => roles.includes(role)) ?? true))
      .map(({ id }) => id)
  }
}
