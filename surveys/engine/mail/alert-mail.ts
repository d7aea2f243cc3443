/** The mail that tells a leader that somebody asked to be called; carries no answer and no name. */
import { fill } from '../logic/pipe.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { plural } from '../words/plural.ts'
import { aside, button, mailOf, paragraph } from './blocks.ts'
import { greeting } from './greeting.ts'
import type { Mail } from './mail.ts'
import { labelled } from './told-promise.ts'

export interface Alert {
  readonly company: string
  readonly language: string
  /** Name of the leader. */
  readonly name: string
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
 * @example alertMail(alert).subject // 'How are we doing for you?: 2 people asked to be called'
 */
export function alertMail({ company, language, name, title, count, address }: Alert): Mail {
  const { mail } = interfaceWords(language)
  const asked = fill(plural(mail.callbacks, count, language), { count })
  const said = labelled(title, asked, language)
  return mailOf(said, language, [
    greeting(name, language),
    paragraph(said),
    paragraph(mail['alert-text']),
    button(mail.results, address),
    aside(`${mail.leader} ${company}`),
  ])
}
