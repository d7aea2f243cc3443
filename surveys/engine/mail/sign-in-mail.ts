/** The mail with which a leader signs in; lets nobody in by itself. */
import { fill } from '../logic/pipe.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { isolated } from '../words/languages.ts'
import { plural } from '../words/plural.ts'
import { button, heading, mailOf, paragraph } from './blocks.ts'
import { greeting } from './greeting.ts'
import type { Mail } from './mail.ts'

export interface SignIn {
  readonly company: string
  /** Name of the leader. */
  readonly name: string
  /** Where a button signs in, whole. */
  readonly link: string
  /** How long the link works. */
  readonly minutes: number
  readonly language: string
}

/**
 * Compose the mail with which a leader signs in.
 *
 * @example signInMail({ company: 'Hollinrime', name: 'Ines', link, minutes: 10, language: 'en' }).subject // 'Your sign-in at Hollinrime'
 */
export function signInMail({ company, name, link, minutes, language }: SignIn): Mail {
  const { mail } = interfaceWords(language)
  const subject = fill(mail['sign-in-subject'], isolated({ company }, language))
  return mailOf(subject, language, [
    heading(1, subject),
    greeting(name, language),
    paragraph(mail['sign-in-text']),
    button(mail['sign-in-open'], link),
    paragraph(fill(plural(mail['sign-in-minutes'], minutes, language), { minutes })),
    paragraph(mail['sign-in-ignore'], 'quiet'),
  ])
}
