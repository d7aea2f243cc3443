/** Checking that words were translated at all; whether they were translated well is not known here. */
import type { ParsedTranslation } from '../../parse/parse-translation.ts'
import type { Breach } from '../check.ts'
import { itemOf } from '../quality/worded.ts'

/** Letters of a word that two languages hardly share by chance. */
const longWord = 5

/**
 * Report texts that read as the original does, letter by letter.
 *
 * Silent where there is little to translate: placeholders, names, and one short word, such as “Team”.
 *
 * @param names of companies, which are the same in every language
 * @example checkIdenticalWords(german, ['Thermavane']).map(({ about }) => about) // ['care.listen']
 */
export function checkIdenticalWords(
  { pairs, language }: Pick<ParsedTranslation, 'pairs' | 'language'>,
  names: readonly string[],
): Breach[] {
  return pairs
    .filter(
      ({ original, text }) => plain(original.text) === plain(text.text) && isTranslatable(text.text, names),
    )
    .map(({ text }) => ({
      rule: 'identical-words',
      at: { at: text.at, length: text.length },
      message: `«${text.key}» reads as the original does, «${plain(text.text)}»; translate it into «${language}», or waive it if the words are the same there`,
      about: itemOf(text),
    }))
}

function isTranslatable(text: string, names: readonly string[]): boolean {
  const known = names.filter((name) => name.trim() !== '').toSorted((a, b) => b.length - a.length)
  const own = known.reduce((rest, name) => rest.replaceAll(name, ' '), text.replace(/\{[^{}|]+\}/g, ' '))
  const words = own.replace(/\{[^{}|]+\|([^{}]*)\}/g, ' $1 ').match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  return words.length >= 2 || words.some((word) => word.length >= longWord)
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
