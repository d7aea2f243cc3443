/** Reading what holds for all mails of the company; what is read goes to the worker and the commands, and never to the site. */
import { readAddress } from '../contacts/address.ts'
import { nearest } from '../logic/nearest.ts'
import type { MailRules } from '../mailing.ts'
import { shown, spanField, wrongValue } from './fields.ts'
import type { Field } from './frontmatter.ts'
import { readQuietHours } from './quiet-hours.ts'
import type { Source } from './source.ts'

/** Every key below `mail:`. */
export const mailKeys = ['from', 'reply to', 'quiet hours', 'every', 'a minute'] as const

/** Days between invitations of one person that no file may go below. */
const fewestDaysBetweenSurveys = 30

/** Mails a minute that no file may go above. */
export const mostMailsAMinute = 600

const usual: MailRules = { quiet: { from: '20:00', to: '08:00' }, everyDays: 180, aMinute: 60 }

/**
 * Read the rules of mails; mistakes are reported and replaced by what is usual.
 *
 * @param field the programme's `mail:`, if it says anything
 * @example readMailRules(source, undefined).everyDays // 180
 */
export function readMailRules(source: Source, field: Field | undefined): MailRules {
  if (!field) return usual
  if (!(field.value instanceof Map)) {
    wrongValue(source, field, `«mail:» needs lines below it (known: ${mailKeys.join(', ')})`)
    return usual
  }
  const fields = field.value as ReadonlyMap<string, Field>
  for (const [key, { keyAt, keyLength }] of fields) {
    if (mailKeys.some((known) => known === key)) continue
    const message = `«${key}» is no setting of mails (known: ${mailKeys.join(', ')})`
    source.report(keyAt, keyLength, 'unknown-key', message, { suggestion: nearest(key, mailKeys) })
  }
  const from = readOwn(source, fields, 'from')
  const replyTo = readOwn(source, fields, 'reply to')
  return {
    ...(from === undefined ? {} : { from }),
    ...(replyTo === undefined ? {} : { replyTo }),
    quiet: readQuietHours(source, fields.get('quiet hours')) ?? usual.quiet,
    everyDays: readEvery(source, fields),
    aMinute: readPace(source, fields.get('a minute')),
  }
}

/** Read an address of the company's own. */
function readOwn(
  source: Source,
  fields: ReadonlyMap<string, Field>,
  key: 'from' | 'reply to',
): string | undefined {
  const field = fields.get(key)
  if (!field) return undefined
  const said = shown(field.value).trim()
  const read = readAddress(said, () => {
    throw new Error('the parser has no platform')
  })
  const foreign = /[^\x20-\x7e]/.test(said)
  if (read.ok && read.to === said && !foreign) return said
  const why = foreign
    ? 'an address of the company’s own has ASCII letters only'
    : read.ok
      ? 'write the address alone, the domain in small letters; the name beside it is that of the company'
      : read.problem
  const suggestion = foreign ? undefined : read.ok ? read.to : read.mend
  const message =
    said === '' ? `«${key}:» needs a mail address` : `«${key}: ${said}» is no mail address: ${why}`
  const at = said === '' ? field.keyAt : field.valueAt
  source.report(at, said === '' ? field.keyLength : field.valueLength, 'bad-address', message, { suggestion })
  return undefined
}

function readEvery(source: Source, fields: ReadonlyMap<string, Field>): number {
  const field = fields.get('every')
  const days = spanField(source, fields, 'every', { month: 30, week: 7, day: 1 })
  if (!field || days === undefined) return usual.everyDays
  if (days >= fewestDaysBetweenSurveys) return days
  const message = `«every: ${shown(field.value)}» asks the same people too often; at least ${fewestDaysBetweenSurveys} days lie between two surveys`
  wrongValue(source, field, message, `${fewestDaysBetweenSurveys} days`)
  return fewestDaysBetweenSurveys
}

function readPace(source: Source, field: Field | undefined): number {
  if (!field) return usual.aMinute
  const { value } = field
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostMailsAMinute)
    return value
  const message = `«a minute: ${shown(value)}» is no whole number of mails from 1 to ${mostMailsAMinute}`
  wrongValue(source, field, message)
  return usual.aMinute
}
