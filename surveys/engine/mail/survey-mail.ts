/** What every mail of a survey begins and ends with: for whom, in whose words, by whom, and how to get no more of them. */
import { fill } from '../logic/pipe.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { isolated } from '../words/languages.ts'
import { type Block, heading, inBox, mailOf, paragraph, prose, rule, standout, way } from './blocks.ts'
import { greeting } from './greeting.ts'
import type { Mail, MailContext, MailPerson } from './mail.ts'
import { noticeWords } from './notice-words.ts'
import { personWords } from './person-words.ts'

/**
 * Put a mail of a survey together.
 *
 * @param between what the mail is for, after the words of its notice
 * @param below what stands in small at its end, before who writes
 */
export function surveyMail(
  context: MailContext,
  person: MailPerson,
  between: readonly (Block | undefined)[],
  below: readonly Block[] = [],
): Mail {
  const { language, company } = context
  const { mail } = interfaceWords(language)
  const { inText, inHtml } = personWords(person.attributes, language)
  const { title, subject, body } = noticeWords(context)
  const names = isolated({ company: company.company, sender: company.sender }, language)
  const mark = person.test ? `${mail.test} ` : ''
  return mailOf(`${mark}${inText(subject)}`, language, [
    person.test ? inBox([mail['test-line']], 'warn') : undefined,
    standout(company.company, 'accent'),
    heading(1, inText(title)),
    greeting(person.name, language),
    prose(inHtml(body)),
    ...between,
    rule,
    ...below,
    paragraph(fill(mail.sender, names), 'quiet'),
    way(mail['unsubscribe-help'], mail.unsubscribe, person.unsubscribe),
  ])
}

/**
 * Tell where a page is that belongs to no survey.
 *
 * @example pageFor('said', context) // 'https://surveys.example/said/de/'
 */
export function pageFor(
  place: 'mine' | 'said',
  { site, home, language }: Pick<MailContext, 'site' | 'home' | 'language'>,
): string {
  return `${site}/${place}/${language === home ? '' : `${language}/`}`
}
