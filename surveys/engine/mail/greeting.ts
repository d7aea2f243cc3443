/** How a mail greets; knows no more of anybody than a name. */
import { fill } from '../logic/pipe.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { isolated } from '../words/languages.ts'
import { type Block, paragraph } from './blocks.ts'
import { oneLine } from './one-line.ts'

/**
 * Greet somebody by name, where it is known.
 *
 * @example greeting('Ada Byron', 'en').text // 'Hello Ada Byron,'
 */
export function greeting(name: string | undefined, language: string): Block {
  const { mail } = interfaceWords(language)
  const known = oneLine(name ?? '')
  return paragraph(known === '' ? mail.hello : fill(mail['hello-name'], isolated({ name: known }, language)))
}
