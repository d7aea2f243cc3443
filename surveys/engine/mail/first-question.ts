/** Choosing the question that a mail asks by links, one link for each answer; writes no link and knows no person. */
import { other } from '../answers/answer.ts'
import { wordsFor } from '../logic/pipe.ts'
import { allQuestions, numbersOf } from '../logic/questions.ts'
import type { FirstQuestion } from '../mailing.ts'
import type { Question, QuestionType, QuestionWords, Survey, SurveyWords } from '../model.ts'
import { namedChoices, scaleNames } from '../words/choice-words.ts'
import { type InterfaceWords, interfaceWords } from '../words/interface-words.ts'
import { signed } from '../words/languages.ts'

/** Types that one tap answers. */
const oneChoice: readonly QuestionType[] = ['referral', 'scale', 'agree', 'frequency', 'comparison', 'choice']

/**
 * Give the question that a role is asked first, where one tap answers it.
 *
 * Nothing may stand before it, notes included, and everybody in the role must be asked it each time. Options in an
 * order of each person's own are left to the page: a mail would show everybody the same first. “Cannot say” is offered
 * on the page alone.
 *
 * @param words the survey's in the language; `{attribute|fallback}` stays as it is
 * @returns `undefined` where the first question is none of one choice
 * @example firstQuestion(survey, words, 'en', 'buyer')?.choices[9] // { value: '9', label: '9' }
 */
export function firstQuestion(
  survey: Survey,
  words: SurveyWords,
  language: string,
  role: string,
): FirstQuestion | undefined {
  const question = allQuestions(survey).find(({ roles }) => roles.includes(role))
  const said = question && words.questions[question.id]
  if (!said || !askedOfAll(question)) return undefined
  const title = wordsFor(said.title, role)
  const ui = interfaceWords(language)
  const named = namedChoices(question, said, role, ui)
  if (named.length > 0) return { id: question.id, title, choices: [...named, ...ownWords(question, ui)] }
  if (!('from' in question)) return undefined
  const { between, ...ends } = scaleNames(question, said)
  const choices = numbersOf(question).map((value) => ({ value, label: labelOf(value, between, language) }))
  return { id: question.id, title, ...ends, choices }
}

/** Choose the first questions of all roles that have one, by role. */
export function firstQuestions(
  survey: Survey,
  words: SurveyWords,
  language: string,
): Readonly<Record<string, FirstQuestion>> {
  const found = survey.roles.flatMap((role) => {
    const first = firstQuestion(survey, words, language, role)
    return first ? [[role, first] as const] : []
  })
  return Object.fromEntries(found)
}

function askedOfAll({ type, rows, when, every, shuffle }: Question): boolean {
  return oneChoice.includes(type) && rows.length === 0 && !when && !every && !shuffle
}

function ownWords(question: Question, { page }: InterfaceWords): FirstQuestion['choices'] {
  return 'other' in question && question.other ? [{ value: other, label: page.other }] : []
}

function labelOf(value: string, names: QuestionWords['points'], language: string): string {
  const number = signed(value, language)
  const name = names[value]
  return name === undefined ? number : `${number}: ${name}`
}
