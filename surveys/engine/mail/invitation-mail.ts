/** The mails that ask for answers: an invitation and its reminders. They count nobody who opens them. */
import { interfaceWords } from '../words/interface-words.ts'
import { promiseLines } from '../words/promise-lines.ts'
import { button, inBox, paragraph, way } from './blocks.ts'
import type { Mail, MailContext, MailPerson } from './mail.ts'
import { personWords } from './person-words.ts'
import { questionLinks } from './question-links.ts'
import { pageFor, surveyMail } from './survey-mail.ts'

/**
 * Compose an invitation or a reminder.
 *
 * After the survey's own words come a plain link, the first question as links where the role's is one of one choice,
 * and what is promised about the answers, as on the page.
 *
 * @param context with the kind `invitation`, `reminder` or `reminder-2`
 * @example invitationMail(context, person).subject // 'Four minutes: how are we doing for you?'
 */
export function invitationMail(context: MailContext, person: MailPerson): Mail {
  const { survey, language, words, company, kind, closesOn } = context
  const { mail, mine } = interfaceWords(language)
  const { promise, minutes, until } = promiseLines(survey, language, company, closesOn)
  const first = Object.hasOwn(words.first, person.role) ? words.first[person.role] : undefined
  const { inText } = personWords(person.attributes, language)
  const anonymous = survey.promise === 'anonymous'
  return surveyMail(
    context,
    person,
    [
      anonymous && kind !== 'invitation' ? paragraph(mail['anonymous-reminder']) : undefined,
      button(mine.start, person.link),
      first && questionLinks(first, inText, person.link, language),
      inBox([promise, [minutes, until].filter((line) => line !== undefined).join(' ')]),
    ],
    [way(anonymous ? mail['own-anonymous'] : mail.own, mine.title, ownPage(context, person.link))],
  )
}

/** Tell where somebody can do something about their link; the token goes along. */
function ownPage(context: MailContext, link: string): string {
  const token = /[?&]t=([^&#]+)/.exec(link)?.[1] ?? ''
  return `${pageFor('mine', context)}?t=${token}`
}
