/** A check that people guess what customers say before they judge themselves; knows no other order. */
import { allQuestions } from '../../logic/questions.ts'
import type { SurveyCheck } from '../check.ts'

/** Measures of what one does oneself. */
const behaviour = ['care', 'values', 'practice', 'given']

/**
 * Refuse a prediction that is asked after one's own behaviour.
 *
 * Who has just said "I always listen" guesses that customers say so, for consistency (Schuman & Presser 1981); then the
 * gap between guess and answers shows nothing. Only a role that is asked both is concerned.
 */
export const checkBehaviourBeforePrediction: SurveyCheck = ({ survey, places }) => {
  const questions = allQuestions(survey)
  return questions.flatMap((prediction, index) => {
    if (prediction.measure !== 'prediction') return []
    const before = questions
      .slice(0, index)
      .find(
        ({ measure, roles }) =>
          measure !== undefined &&
          behaviour.includes(measure) &&
          roles.some((role) => prediction.roles.includes(role)),
      )
    if (!before) return []
    const message = `«${prediction.id}» asks for a guess after «${before.id}» has asked about one’s own behaviour, and the guess will follow it; ask «${prediction.id}» first`
    return [
      {
        rule: 'behaviour-before-prediction',
        at: places.get(prediction.id) ?? { at: 0, length: 1 },
        message,
        about: prediction.id,
      },
    ]
  })
}
