/** Writing a name that was given as it stands inside a sentence, where it stands by itself; knows no sentence. */
import { localeOf } from './languages.ts'

/**
 * Write a name with a capital, where its letters have one.
 *
 * @example standingAlone('service desk', 'en') // 'Service desk'
 */
export function standingAlone(name: string, language: string): string {
  return name.replace(/^\p{L}/u, (first) => first.toLocaleUpperCase(localeOf(language)))
}
