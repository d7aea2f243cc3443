/** The interface's own words by language; survey files bring theirs. A page of a respondent carries only its own. */
import ar from './ar.json' with { type: 'json' }
import de from './de.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import ja from './ja.json' with { type: 'json' }
import { isLanguage, type Language } from './languages.ts'
import type { PluralWords } from './plural.ts'

/** English as it is shaped, with forms of their own for numbers in each language. */
type InLanguage<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends { one: string; other: string }
      ? PluralWords
      : InLanguage<Words[Key]>
}

export type InterfaceWords = InLanguage<typeof en>

const words: Readonly<Record<Language, InterfaceWords>> = { en, de, fr, es, ar, ja }

/**
 * Give the words of a language, or English where the interface does not speak it.
 *
 * Numbers stand in the digits 0–9 in every language, as the values of options do: an Arabic page that counted its
 * pages in other digits than its scales would ask its readers to translate.
 *
 * @example interfaceWords('de').page.next // 'Weiter'
 */
export function interfaceWords(language: string): InterfaceWords {
  return isLanguage(language) ? words[language] : en
}
