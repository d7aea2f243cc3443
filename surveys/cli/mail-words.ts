/** What the mails of one survey say in each of its languages; composes no mail and fills in nothing about a person. */
import { firstQuestions } from '#engine/mail/first-question.ts'
import type { MailWords } from '#engine/mailing.ts'
import type { CompiledSurvey, SurveyWords } from '#engine/model.ts'

/**
 * Take out of a compiled survey what its mails say: what the file words itself, and the first question of each role.
 *
 * @returns by language
 * @example mailWords(compiled).en?.first.buyer?.id // 'refer'
 */
export function mailWords({ survey, words }: CompiledSurvey): Readonly<Record<string, MailWords>> {
  const spoken = Object.entries(words).map(([language, own]) => [
    language,
    { title: own.title, notices: mailsOf(own), first: firstQuestions(survey, own, language) },
  ])
  return Object.fromEntries(spoken)
}

/** Leave out the ends, which only pages say. */
function mailsOf({ notices: { invitation, reminder, feedback } }: SurveyWords): MailWords['notices'] {
  return {
    ...(invitation ? { invitation } : {}),
    ...(reminder ? { reminder } : {}),
    ...(feedback ? { feedback } : {}),
  }
}
