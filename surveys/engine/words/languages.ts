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
 * Tell whether a language is written in the letters that ids are made of.
 *
 * @example hasLettersOfIds('ja') // false
 */
export function hasLettersOfIds(language: string): boolean {
  return language !== 'ar' && language !== 'ja'
}

/**
 * Put a text between isolates (UAX 9): what holds Arabic letters runs from right to left whatever it begins with, as a
 * Latin name before an Arabic title does, and anything else runs by its first letter.
 */
const isolate = (text: string) => `${/\p{Script=Arabic}/u.test(text) ? '\u2067' : '\u2068'}${text}\u2069`

/**
 * Write the minus of a number as people do; where the words around it run from right to left, it and its sign run from
 * left to right together.
 *
 * @param number in the digits 0–9
 * @example signed('-5', 'ar') // '\u2066−5\u2069'
 */
export function signed(number: string, language: string): string {
  // Some languages' own formats come with marks of direction before the sign.
  const plain = number.replace(/[\u200e\u200f\u061c]/g, '').replace('-', '−')
  return directionOf(language) === 'rtl' && /^[−+]/.test(plain) ? `\u2066${plain}\u2069` : plain
}

/**
 * Set names apart from the words around them, where these run from right to left: a Latin name inside an Arabic
 * sentence then moves no full stop and no bracket beside it, and a number below zero keeps its sign before it. Elsewhere
 * the values stay as they are, and so do other numbers, which no sentence puts in disorder.
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
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'string') return [name, isolate(value)]
      return [name, Number(value) < 0 ? signed(String(value), language) : value]
    }),
  )
}

/**
 * Name the locale in which days are written: in the digits 0–9, and in English not as in the United States.
 *
 * @example localeOf('en') // 'en-GB-u-nu-latn'
 */
export function localeOf(language: string): string {
  return `${language === 'en' ? 'en-GB' : language}-u-nu-latn`
}
