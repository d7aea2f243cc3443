/** The languages that the interface speaks: their names in themselves, and which way they are written. */

/** Every language of the interface, called as its own readers call it. */
export const languageNames = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  ja: '日本語',
} as const

export type Language = keyof typeof languageNames

/**
 * Tell whether the interface speaks a language.
 *
 * @example isLanguage('ar') // true
 */
export function isLanguage(language: string): language is Language {
  return Object.hasOwn(languageNames, language)
}

/**
 * Tell which way a language is written, as HTML's `dir` says it.
 *
 * @example directionOf('ar') // 'rtl'
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/**
 * Put a text between isolates (UAX 9): what holds Arabic letters runs from right to left whatever it begins with, as a
 * Latin name before an Arabic title does, and anything else runs by its first letter.
 */
const isolate = (text: string) => `${/\p{Script=Arabic}/u.test(text) ? '\u2067' : '\u2068'}${text}\u2069`

/**
 * Set names apart from the words around them, where these run from right to left: a Latin name inside an Arabic
 * sentence then moves no full stop and no bracket beside it. Elsewhere the values stay as they are, and so do numbers,
 * which no sentence puts in disorder.
 *
 * @param values what is to be filled in, by placeholder
 * @example isolated({ company: 'Hollinrime' }, 'ar') // { company: '\u2068Hollinrime\u2069' }
 */
export function isolated<T extends string | number>(
  values: Readonly<Record<string, T>>,
  language: string,
): Record<string, T | string> {
  if (directionOf(language) === 'ltr') return { ...values }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  )
}
