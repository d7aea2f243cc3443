/** Choosing the form of words that count things; the language's own rules decide, never an `=== 1`. */

/** One text per plural category of its language (CLDR); `other` is there in every language. */
export type PluralWords = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/**
 * Choose the form that a number asks for.
 *
 * @param words forms by CLDR category; a category without a form has that of `other`
 * @param count what is counted, 0 or more
 * @param language a BCP 47 tag
 * @returns the form, its placeholders not yet filled
 * @see https://cldr.unicode.org/index/cldr-spec/plural-rules
 * @example plural({ one: '{n} person', other: '{n} people' }, 2, 'en') // '{n} people'
 */
export function plural(words: PluralWords, count: number, language: string): string {
  return words[new Intl.PluralRules(language).select(count)] ?? words.other
}
