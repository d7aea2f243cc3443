/** A check for scales whose numbers say nothing; which words are good is for others to judge. */
import { allQuestions } from '../../logic/questions.ts'
import type { SurveyCheck } from '../check.ts'

/**
 * Warn of a scale without names at both ends: half of the people read 1 as the best.
 *
 * Named ends, or better names for every point, make answers more reliable (Krosnick & Berent 1993; Saris & Gallhofer
 * 2014). agree, frequency and comparison bring words of their own.
 */
export const checkUnlabelledScale: SurveyCheck = ({ survey, words, places }) =>
  allQuestions(survey).flatMap((question) => {
    if (question.type !== 'scale' && question.type !== 'referral') return []
    const { id, from, to, type } = question
    const said = words.questions[id]
    const unnamed = [
      { key: 'low', value: from, name: said?.low },
      { key: 'high', value: to, name: said?.high },
    ].filter(({ value, name }) => !name && !said?.points[String(value)])
    if (unnamed.length === 0) return []
    const ends = unnamed.map(({ value }) => value).join(' and ')
    const keys = unnamed.map(({ key }) => `«${key}: …»`).join(' and ')
    const message = `nothing says what ${ends} ${unnamed.length === 1 ? 'means' : 'mean'}; add ${keys}${type === 'scale' ? ', or name the points' : ''}`
    const at = places.get(`${id} type`) ?? places.get(id) ?? { at: 0, length: 1 }
    return [{ rule: 'unlabelled-scale', at, message, about: id }]
  })
