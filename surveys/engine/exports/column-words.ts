/** What the columns of an export are called in words, for people who know no ids; makes up no word that a file lacks. */
import { other } from '../answers/answer.ts'
import { entryOf } from '../lock/lock.ts'
import { fillPerson, wordsFor } from '../logic/pipe.ts'
import type { AskedWords, Question, Wording } from '../model.ts'
import { cannotSayName, ownWordsName } from './export-words.ts'
import type { ItemColumn } from './item-columns.ts'

/**
 * Say what an item asks: the question, and the row of a battery after a colon.
 *
 * @param role whose words they are, where roles read different ones
 * @returns the id where there are no words
 * @example itemWords(words, 'care.listen') // 'How often have we …: listened?'
 */
export function itemWords(words: AskedWords | undefined, item: string, role = ''): string {
  const [id = '', row] = item.split('.', 2)
  const question = words && entryOf(words.questions, id)
  const title = plain(question?.title, role) ?? id
  return row === undefined
    ? title
    : `${title}: ${plain(question && entryOf(question.rows, row), role) ?? row}`
}

/** Say an option of a question. */
export function optionWords(words: AskedWords | undefined, question: string, option: string): string {
  const known = words && entryOf(words.questions, question)
  return plain(known && entryOf(known.options, option)) ?? (option === other ? ownWordsName : option)
}

/**
 * Say what a column holds.
 *
 * @example columnWords(words, { name: 'decided.price', option: 'price', … }) // 'What decided it?: The price'
 */
export function columnWords(words: AskedWords | undefined, column: ItemColumn): string {
  const { question, row, part, option } = column
  const asked = itemWords(words, row === undefined ? question.id : `${question.id}.${row}`)
  if (option !== undefined) return `${asked}: ${optionWords(words, question.id, option)}`
  if (part === 'cannot-say') return `${asked}: ${cannotSayName}`
  if (part === 'words' && 'options' in question) return `${asked}: ${ownWordsName}`
  if (part === 'words' && question.type === 'callback') return `${asked}: how and when`
  if (part === 'consent' && question.type === 'story') return `${asked}: may be told`
  return asked
}

/** Say a question's title in one language; nothing where it has none. */
export function titleOf(words: AskedWords | undefined, { id }: Question): string | undefined {
  return plain(words && entryOf(words.questions, id)?.title)
}

/** Whoever reads a table is nobody in particular, so the fallback of every placeholder stands. */
function plain(wording: Wording | undefined, role = ''): string | undefined {
  return wording && fillPerson(wordsFor(wording, role), {})
}
