/** Reading how a survey reaches its people: who keeps their addresses, and how often they are reminded; writes to nobody. */
import type { Sending } from '../mailing.ts'
import type { PrivacyPromise } from '../model.ts'
import { shown, spanField, wordField, wrongValue } from './fields.ts'
import type { Field } from './frontmatter.ts'
import type { Source } from './source.ts'

/** Who may keep addresses. */
export const keepers: readonly Sending['keep'][] = ['here', 'owner']

/** Reminders a person gets at most, whatever a file says. */
const mostReminders = 2

/** Days that a person is left in peace after a mail, at least. */
const fewestDaysBetween = 3

const usual: Sending = { keep: 'owner', reminders: 1, remindAfterDays: 7 }

/**
 * Read a survey's sending; mistakes are reported and replaced by what is usual.
 *
 * @param promise the survey's; an anonymous survey leaves addresses with its owner whatever its file says
 */
export function readSending(
  source: Source,
  fields: ReadonlyMap<string, Field>,
  promise: PrivacyPromise,
): Sending {
  return {
    keep: readKeep(source, fields, promise),
    reminders: readReminders(source, fields.get('reminders')),
    remindAfterDays: readRemindAfter(source, fields),
  }
}

function readKeep(
  source: Source,
  fields: ReadonlyMap<string, Field>,
  promise: PrivacyPromise,
): Sending['keep'] {
  const keep = wordField(source, fields, 'keep', keepers) ?? usual.keep
  const field = fields.get('keep')
  if (promise !== 'anonymous' || keep === 'owner' || !field) return keep
  const message =
    'addresses that are kept beside the links would tell who answered, and this survey is anonymous; write «keep: owner», and the command writes the mails for your own mailer'
  const [at, length] = [field.valueAt, field.valueLength]
  source.report(at, length, 'kept-addresses', message, { suggestion: 'owner' })
  return 'owner'
}

function readReminders(source: Source, field: Field | undefined): Sending['reminders'] {
  if (!field) return usual.reminders
  const { value, valueAt, valueLength } = field
  if (value === 0 || value === 1 || value === 2) return value
  if (typeof value === 'number' && Number.isInteger(value) && value > mostReminders) {
    const message = `${value} reminders press people who have chosen not to answer; two are the very most, and one is usual`
    source.report(valueAt, valueLength, 'too-many-reminders', message, { suggestion: String(mostReminders) })
    return mostReminders
  }
  const none = value === 'no' || value === 'none'
  const message = `«reminders: ${shown(value)}» is no number of reminders; write 0, 1 or 2`
  wrongValue(source, field, message, none ? '0' : undefined, none)
  return usual.reminders
}

function readRemindAfter(source: Source, fields: ReadonlyMap<string, Field>): number {
  const field = fields.get('remind after')
  const days = spanField(source, fields, 'remind after', { day: 1, week: 7 })
  if (!field || days === undefined) return usual.remindAfterDays
  if (days >= fewestDaysBetween) return days
  const message = `«remind after: ${shown(field.value)}» leaves too little time to answer; at least ${fewestDaysBetween} days lie between two mails`
  wrongValue(source, field, message, `${fewestDaysBetween} days`)
  return fewestDaysBetween
}
