/** A check of the time that the survey promises to take; the estimate itself is made elsewhere. */
import { estimateEffort } from '../../logic/minutes.ts'
import type { SurveyCheck } from '../check.ts'

/** No survey may promise more. */
const most = 60

/**
 * Refuse a survey that takes a role longer than its `minutes:`, which people are told before they begin.
 *
 * Judged is a usual wave: reading and answering at a usual pace on a phone, conditions counted by how often they hold,
 * questions asked once a year by their share of the year's waves. Translations say the same in as many words as their
 * language needs; only the file's own language is held to the budget.
 */
export const checkTooLong: SurveyCheck = ({ survey, words, places }) =>
  survey.roles.flatMap((role) => {
    const { seconds, yearlySeconds } = estimateEffort(survey, words, role)
    if (seconds <= survey.minutes * 60) return []
    const at = places.get('minutes') ?? places.get(`roles ${role}`) ?? { at: 0, length: 1 }
    const longest =
      yearlySeconds > seconds ? `, ${asMinutes(yearlySeconds)} in the wave with all that is yearly` : ''
    const minutes = Math.ceil(seconds / 60)
    const more = minutes > most ? '' : `, or promise «minutes: ${minutes}»`
    const message = `«${role}» needs about ${asMinutes(seconds)} minutes in a usual wave${longest}, more than the ${survey.minutes} that are promised; ask this role less${more}`
    return [{ rule: 'too-long', at, message, about: role }]
  })

/** Write seconds as minutes with one decimal, rounded up, so that a passed budget never looks as if it were met. */
function asMinutes(seconds: number): string {
  return String(Math.ceil(seconds / 6) / 10)
}
