/** The line of a leader's mail that says whose answers alone it is about; judges no scope. */
import { fill } from '../logic/pipe.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { isolated } from '../words/languages.ts'
import { type Block, paragraph } from './blocks.ts'

/**
 * Say whose answers alone a mail is about.
 *
 * @example scopeLine(['Gulf', 'North'], 'en').text // 'All of it is about Gulf and North alone.'
 */
export function scopeLine(values: readonly string[], language: string): Block {
  const { mail } = interfaceWords(language)
  const names = values.map((value) => String(isolated({ value }, language).value))
  const scope = new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
  return paragraph(fill(mail['digest-scope'], { scope }))
}
