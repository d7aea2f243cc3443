/** The words that open a mail of a survey: those of its file, or else the interface's own. Composes no mail. */
import { fill } from '../logic/pipe.ts'
import type { Notice } from '../model.ts'
import { escapeHtml } from '../words/escape-html.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { isolated } from '../words/languages.ts'
import type { MailContext } from './mail.ts'

/**
 * Give title, subject and body of a mail, attributes not yet filled in; a second reminder says what the first did.
 *
 * @returns a body that is safe HTML
 */
export function noticeWords({ kind, words, company, language }: MailContext): Required<Notice> {
  const id = kind === 'reminder-2' ? 'reminder' : kind
  const own = words.notices[id]
  if (own) return { ...own, subject: own.subject ?? own.title }
  const { mail } = interfaceWords(language)
  const names = isolated({ company: company.company, title: words.title }, language)
  const paragraphs =
    id === 'invitation' ? [mail['invitation-text'], mail['invitation-thanks']] : [mail[`${id}-text`]]
  return {
    title: words.title,
    subject: fill(mail[`${id}-subject`], names),
    body: paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n'),
  }
}
