/** The mail that tells a leader that somebody asked to be called; carries no answer and no name. */
import { fill } from '../logic/pipe.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { isolated } from '../words/languages.ts'
import { plural } from '../words/plural.ts'
import { button, heading, mailOf, paragraph, standout } from './blocks.ts'
import { greeting } from './greeting.ts'
import type { Mail } from './mail.ts'
import { scopeLine } from './scope-line.ts'

export interface Alert {
  readonly company: string
  readonly language: string
  /** Name of the leader. */
  readonly name: string
  /** Values of the attribute that those who asked have; absent where it is about everybody. */
  readonly scope?: readonly string[]
  /** The survey's. */
  readonly title: string
  /** People who asked, 1 or more. */
  readonly count: number
  /** Where they can be read about, whole. */
  readonly address: string
}

/**
 * Compose the mail that says that people asked to be called.
 *
 * @example alertMail(alert).subject // '2 people asked to be called · How are we doing for you?'
 */
export function alertMail({ company, language, name, scope, title, count, address }: Alert): Mail {
  const { mail } = interfaceWords(language)
  const asked = fill(plural(mail.callbacks, count, language), { count })
  const told = isolated({ company, title }, language)
  return mailOf(`${asked} · ${told.title}`, language, [
    standout(`${told.company} · ${told.title}`, 'accent'),
    heading(1, asked),
    greeting(name, language),
    paragraph(mail['alert-text']),
    scope && scopeLine(scope, language),
    button(mail.results, address),
    paragraph(mail.leader, 'quiet'),
  ])
}
