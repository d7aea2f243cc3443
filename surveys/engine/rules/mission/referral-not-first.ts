/** A check of what is asked before the referral question; its wording is checked elsewhere. */
import { allQuestions } from '../../logic/questions.ts'
import type { Audience, Question } from '../../model.ts'
import type { SurveyCheck } from '../check.ts'

/** Tells what may come before the referral question, by audience. */
const mayPrecede: Readonly<Record<Audience, (question: Question) => boolean>> = {
  customers: () => false,
  // What decided it, whom they chose and what they were after are facts that rate nobody.
  prospects: ({ type }) => ['choice', 'choices', 'rank', 'text', 'number'].includes(type),
  // A guess at what customers say comes before everything else that employees answer.
  employees: ({ measure }) => measure === 'prediction',
}

/**
 * Refuse a referral question that comes after others it could be swayed by.
 *
 * What was asked just before comes to mind first and colours a general verdict (Schuman & Presser 1981; Tourangeau,
 * Rips & Rasinski 2000): after a list of complaints fewer refer. Customers are asked it first of all. Prospects begin
 * with what decided it, so there only ratings may not come before; among employees, predictions may. Notes ask nothing.
 */
export const checkReferralNotFirst: SurveyCheck = ({ survey, places }) => {
  const questions = allQuestions(survey)
  return questions.flatMap((referral, index) => {
    if (referral.type !== 'referral') return []
    const swaying = referral.roles.flatMap((role) => {
      const before = questions
        .slice(0, index)
        .find(
          (question) =>
            question.roles.includes(role) && question.type !== 'note' && !allowed(survey.audience, question),
        )
      return before ? [{ role, before: before.id }] : []
    })
    const [first] = swaying
    // A second referral question has its own first one before it, and is its author's intent.
    if (!first || questions.findIndex(({ type }) => type === 'referral') !== index) return []
    const roles = swaying.map(({ role }) => `«${role}»`).join(', ')
    const others = survey.audience === 'prospects' ? 'before anything is rated' : 'before everything else'
    const message = `${roles} ${swaying.length === 1 ? 'is' : 'are'} asked «${first.before}» before «${referral.id}», which sways the answer; ask «${referral.id}» ${others}`
    return [
      {
        rule: 'referral-not-first',
        at: places.get(referral.id) ?? { at: 0, length: 1 },
        message,
        about: referral.id,
      },
    ]
  })
}

function allowed(audience: Audience, question: Question): boolean {
  return mayPrecede[audience](question)
}
