/** What a page may have offered that was built from other rules; asks nobody anything and judges no answer. */
import type { Question, Row, Survey } from '../model.ts'
import { other } from './answer.ts'

/**
 * Widen a survey to everything that a role may have been asked before a deployment.
 *
 * Questions, rows and options that are some other role's today may have been this one's, and what was retired is asked
 * again. Conditions stay as they are.
 *
 * @param role need not be one of the survey's roles any more
 * @example onceOffered(survey, 'buyer').retired // undefined
 */
export function onceOffered({ retired = [], ...survey }: Survey, role: string): Survey {
  const seen = (row: Row): Row => ({ ...row, roles: [role] })
  const offer = (question: Question): Question => {
    const offered = { ...question, roles: [role], rows: question.rows.map(seen) }
    if (!('options' in offered)) return offered
    const options = offered.options.map(seen)
    return { ...offered, options, ...(options.some(({ id }) => id === other) ? { other: true } : {}) }
  }
  const pages = survey.pages.map((page) => ({ ...page, questions: page.questions.map(offer) }))
  return retired.length === 0
    ? { ...survey, pages }
    : { ...survey, pages: [...pages, { id: 'retired', questions: retired.map(offer) }] }
}
