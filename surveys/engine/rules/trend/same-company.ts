/** Telling whether a name that was changed is still the same company's; knows no company. */
import { nearest } from '../../logic/nearest.ts'

/** Words that companies of any name bear. */
const anybodys = new Set(
  'the and und et y gmbh mbh kg ag se sa sas sarl srl spa inc ltd llc llp plc corp corporation co company group gruppe holding international'.split(
    ' ',
  ),
)

/**
 * Tell whether two names may well be one company's: they share a word of their own, or differ by a slip of the pen.
 *
 * @example sameCompany('Therm', 'Therm Holding AG') // true
 * @example sameCompany('Therm GmbH', 'Borealis GmbH') // false
 */
export function sameCompany(one: string, other: string): boolean {
  const [own, its] = [wordsOf(one), wordsOf(other)]
  // Of names that are all form nothing can be told.
  if (own.length === 0 || its.length === 0) return true
  const joined = (words: readonly string[]) => words.join('')
  const within = (word: string, words: readonly string[]) => word.length > 1 && joined(words).includes(word)
  return (
    own.some((word) => its.includes(word) || within(word, its)) ||
    its.some((word) => within(word, own)) ||
    nearest(joined(own), [joined(its)]) !== undefined
  )
}

function wordsOf(name: string): string[] {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.filter((word) => !anybodys.has(word))
}
