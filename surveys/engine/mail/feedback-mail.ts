/** The mail that gives something back: what people said, and what was promised because of it. It asks nothing. */
import { toldByState } from '../logic/promise-state.ts'
import type { CompiledPromise } from '../model.ts'
import { interfaceWords } from '../words/interface-words.ts'
import { button, heading, paragraph } from './blocks.ts'
import type { Mail, MailContext, MailPerson } from './mail.ts'
import { pageFor, surveyMail } from './survey-mail.ts'
import { toldPromise } from './told-promise.ts'

/** More than these would be clipped by mail programs, and read by nobody; the page tells them all. */
const mostTold = 8

/**
 * Compose the thanks with feedback.
 *
 * @param context with the kind `feedback`; promises are told as they stand on its `today`
 * @param promises those that concern the survey; those without words in the mail's language are left to the page
 */
export function feedbackMail(
  context: MailContext,
  person: MailPerson,
  promises: readonly CompiledPromise[],
): Mail {
  const { language, today, survey } = context
  const { mail, page } = interfaceWords(language)
  const told = toldByState(promises, today)
    .flatMap(({ promises: alike }) => alike)
    .flatMap(({ terms, words }) => {
      const own = Object.hasOwn(words, language) ? words[language] : undefined
      return own ? [{ terms, words: own }] : []
    })
    .slice(0, mostTold)
  const blocks = told.map((promise) => toldPromise(promise, today, language))
  return surveyMail(context, person, [
    paragraph(survey.promise === 'anonymous' ? mail['feedback-thanks-all'] : mail['feedback-thanks']),
    ...(blocks.length > 0 ? [heading(2, mail.promises), ...blocks] : []),
    button(page.said, pageFor('said', context)),
  ])
}
