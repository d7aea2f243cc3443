/** A check for more closed items than a busy person answers with care; counts, and judges no item. */
import { estimateEffort } from '../../logic/minutes.ts'
import type { SurveyCheck } from '../check.ts'

/** The longer the list, the faster and the more alike its later items are answered (Galesic & Bosnjak 2009); a dozen is our choice. */
const most = 12

/**
 * Warn when a role is asked more than twelve closed items in a usual wave.
 *
 * A battery counts by its rows. What is asked on a condition counts by the share of answers under which it is asked,
 * what is asked once a year by its share of the year's waves; the sum is rounded. A survey of one wave is asked of
 * nobody twice and is held to its minutes alone.
 */
export const checkTooManyItems: SurveyCheck = ({ survey, words, places }) => {
  if (survey.cadence === undefined) return []
  const yearly = survey.cadence === 'yearly' ? '' : ', or ask some once a year by «every: year»'
  return survey.roles.flatMap((role) => {
    const effort = estimateEffort(survey, words, role)
    const items = Math.round(effort.items)
    if (items <= most) return []
    const at = places.get(`roles ${role}`) ?? places.get('roles') ?? { at: 0, length: 1 }
    const message = `«${role}» is asked ${items} closed items in a usual wave, ${listed(effort.itemsByQuestion)} (each row is one; conditions counted by how often they hold, yearly questions by their share of waves); ask at most ${most}: leave rows to other roles by «for:»${yearly}`
    return [{ rule: 'too-many-items', at, message, about: role }]
  })
}

/** Name the questions that count most, with one decimal where their number is no whole one. */
function listed(items: ReadonlyMap<string, number>): string {
  const sorted = [...items].toSorted((a, b) => b[1] - a[1])
  const shown = sorted.slice(0, shownQuestions).map(([id, count]) => `${id} ${Math.round(count * 10) / 10}`)
  return [...shown, ...(sorted.length > shownQuestions ? ['…'] : [])].join(', ')
}

const shownQuestions = 6
