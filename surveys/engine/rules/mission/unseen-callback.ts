/** A check that somebody may see who wants to be called; rights themselves are read elsewhere. */
import { allQuestions } from '../../logic/questions.ts'
import type { SurveyCheck } from '../check.ts'

/**
 * Warn of a question for a call whose answers no leader may see all of: who has asked for a call and gets none will not
 * ask again. Whoever reads some teams alone sees nobody who is in another, or in none.
 */
export const checkUnseenCallback: SurveyCheck = ({ survey, places }, { programme }) => {
  const seen = programme.leaders.some(
    ({ surveys, only, rights }) =>
      rights.includes('callbacks') && !only && (surveys === 'all' || surveys.includes(survey.id)),
  )
  if (seen) return []
  return allQuestions(survey).flatMap(({ id, type }) => {
    if (type !== 'callback') return []
    const message = `nobody may see who wants to be called: no leader of all of «${survey.id}» has the right «callbacks»; give it to one in the programme file`
    const at = places.get(`${id} type`) ?? places.get(id) ?? { at: 0, length: 1 }
    return [{ rule: 'unseen-callback', at, message, about: id }]
  })
}
