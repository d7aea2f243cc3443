/** Checks of how a survey reaches its people: reminders that nobody would get, and mails that come from nowhere. */
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import type { Place } from '../../parse/source.ts'
import type { Breach, SurveyCheck } from '../check.ts'

/**
 * Warn of reminders that would come when the wave is closed already, of days between reminders that there are none of,
 * and of a survey whose mails have no sender.
 *
 * A wave closes so many days after its first invitation as its fieldwork has; whoever was invited later is closer to
 * its end than that.
 */
export const checkSending: SurveyCheck = (survey, { programme }) => {
  const { keep } = survey.sending
  const from = programme.mail.from
  const message =
    'the mails of this survey are sent from here, and the programme file does not say from which address; add «mail:» with «from: surveys@…»'
  return [
    ...checkReminders(survey),
    ...(keep === 'here' && from === undefined
      ? [{ rule: 'no-from', at: placeOf(survey, 'keep'), message } as const]
      : []),
  ]
}

function checkReminders(survey: ParsedSurvey): Breach[] {
  const { reminders, remindAfterDays } = survey.sending
  const { fieldworkDays } = survey.survey
  if (reminders === 0) {
    if (!survey.places.has('remind after')) return []
    const message = 'nobody is reminded here; take this line out, or write «reminders: 1»'
    return [{ rule: 'idle-reminder', at: placeOf(survey, 'remind after'), message }]
  }
  const last = reminders * remindAfterDays
  if (fieldworkDays === undefined || last < fieldworkDays) return []
  const which = reminders === 1 ? 'the reminder' : 'the second reminder'
  const message = `${which} would go out ${last} days after the invitation, and the wave closes after ${fieldworkDays}; lengthen «fieldwork:», shorten «remind after:», or write «reminders: ${reminders - 1}»`
  return [{ rule: 'late-reminder', at: placeOf(survey, 'remind after', 'reminders', 'fieldwork'), message }]
}

/** Give the first of some settings that the file has. */
function placeOf({ places }: ParsedSurvey, ...keys: readonly string[]): Place {
  const found = keys.flatMap((key) => places.get(key) ?? [])
  return found[0] ?? { at: 0, length: 1 }
}
