/** Reading what a survey's frontmatter says of the survey as a whole; reads no question. */

import { nearest } from '../logic/nearest.ts'
import type { Sending } from '../mailing.ts'
import type { Audience, Cadence, PrivacyPromise, RoleGroup, Survey } from '../model.ts'
import { isLanguage, languageNames } from '../words/languages.ts'
import {
  idsField,
  itemsOf,
  shown,
  spanField,
  textField,
  textsField,
  wordField,
  wrongValue,
} from './fields.ts'
import type { Field, Frontmatter } from './frontmatter.ts'
import { idForm, reportBadId } from './id.ts'
import { isSettled, nameable, readNames } from './names.ts'
import { readSending } from './sending.ts'
import type { Source, Text } from './source.ts'
import { readWaivers, type Waiver } from './waivers.ts'

/** Every key of a survey's frontmatter. */
export const surveyKeys = [
  'title',
  'audience',
  'privacy',
  'languages',
  'cadence',
  'fieldwork',
  'minutes',
  'retain',
  'keep-partial',
  'links',
  'keep',
  'reminders',
  'remind after',
  'attributes',
  'roles',
  'groups',
  'names',
  'demonstration',
  'waive',
] as const

export const audiences: readonly Audience[] = ['customers', 'prospects', 'employees']
export const promises: readonly PrivacyPromise[] = ['named', 'confidential', 'anonymous']
export const cadences: readonly Cadence[] = ['yearly', 'half-yearly', 'quarterly', 'monthly']
const defaultMinutes = 5
/** Addresses under `/s/<survey>/` that are no role's. */
const reservedRoles = ['thanks', 'closed', ...Object.keys(languageNames)]
const reservedAttributes = ['role', 'group', 'all']

/** A survey without its pages, and the words of its frontmatter. */
export interface Frame {
  readonly rules: Omit<Survey, 'pages'>
  /** Apart from the rules, so that it never changes a survey's version. */
  readonly sending: Sending
  readonly title: string
  readonly roles: Readonly<Record<string, string>>
  readonly names: Readonly<Record<string, string>>
  /** Where each role is declared. */
  readonly rolesAt: ReadonlyMap<string, number>
  readonly waivers: readonly Waiver[]
}

/** Read a survey's frontmatter; mistakes are reported and replaced by the default. */
export function readFrame(source: Source, id: string, { fields }: Frontmatter): Frame {
  const audience = wordField(source, fields, 'audience', audiences)
  if (!fields.has('audience'))
    source.report(0, 3, 'missing-key', `the settings lack «audience:» (${audiences.join(', ')})`)
  const promise =
    wordField(source, fields, 'privacy', promises) ?? (audience === 'employees' ? 'anonymous' : 'named')
  const spoken = readLanguages(source, fields)
  const { roles, entries } = readRoles(source, fields)
  const cadence = wordField(source, fields, 'cadence', cadences)
  const fieldworkDays = spanField(source, fields, 'fieldwork', { week: 7, day: 1 })
  if (promise !== 'named' && !cadence && fieldworkDays === undefined)
    source.report(
      fields.get('privacy')?.keyAt ?? 0,
      7,
      'never-closes',
      `${promise} results are published when a wave closes; give a «cadence:» or a «fieldwork:»`,
    )
  const retainMonths = spanField(source, fields, 'retain', { month: 1, year: 12 })
  const keepPartial = readKeepPartial(source, fields, promise)
  const title = textField(source, fields, 'title', 'How are we doing?')
  tell(source, 'title', 'title', fields.get('title'), title)
  for (const [role, entry] of entries) tell(source, `role ${role}`, 'role', entry, roles[role] ?? '')
  const rules: Frame['rules'] = {
    id,
    audience: audience ?? 'customers',
    promise,
    languages: spoken,
    ...(cadence ? { cadence } : {}),
    ...(fieldworkDays === undefined ? {} : { fieldworkDays }),
    minutes: readMinutes(source, fields),
    ...(retainMonths === undefined ? {} : { retainMonths }),
    ...(keepPartial ? { keepPartial } : {}),
    ...(wordField(source, fields, 'demonstration', ['yes', 'no']) === 'yes' ? { demonstration: true } : {}),
    links: wordField(source, fields, 'links', ['required', 'optional']) ?? 'optional',
    attributes: readAttributes(source, fields),
    roles: Object.keys(roles),
    groups: readGroups(source, fields, Object.keys(roles)),
  }
  return {
    title,
    waivers: readWaivers(source, fields.get('waive')),
    roles,
    names: readNames(source, fields, isSettled(fields) ? nameable(rules) : undefined),
    sending: readSending(source, fields, promise),
    rolesAt: new Map([...entries].map(([role, { keyAt }]) => [role, keyAt])),
    rules,
  }
}

/** Read the roles and what each does; mistakes are reported, and a role that is reported stays known. */
function readRoles(source: Source, fields: ReadonlyMap<string, Field>) {
  const roles = textsField(source, fields, 'roles')
  const declared = fields.get('roles')?.value
  const entries =
    declared instanceof Map ? (declared as ReadonlyMap<string, Field>) : new Map<string, Field>()
  for (const [role, { keyAt, keyLength }] of entries) {
    const message = `«${role}» is an address of its own and cannot be a role`
    if (reservedRoles.includes(role)) source.report(keyAt, keyLength, 'reserved-id', message)
  }
  if (!fields.has('roles'))
    source.report(0, 3, 'missing-key', 'the settings lack «roles:»; name at least one role and what it does')
  return { roles, entries }
}

function readKeepPartial(
  source: Source,
  fields: ReadonlyMap<string, Field>,
  promise: PrivacyPromise,
): boolean {
  const kept = wordField(source, fields, 'keep-partial', ['yes', 'no']) === 'yes'
  const { keyAt = 0, keyLength = 1 } = fields.get('keep-partial') ?? {}
  const message = 'an anonymous survey keeps no answers before they are sent; leave «keep-partial:» out'
  if (kept && promise === 'anonymous') source.report(keyAt, keyLength, 'wrong-value', message)
  return kept && promise !== 'anonymous'
}

/** Note a text of the frontmatter. */
function tell(source: Source, key: string, kind: Text['kind'], field: Field | undefined, text: string): void {
  if (field && text !== '')
    source.texts.push({ key, kind, text, at: field.valueAt, length: field.valueLength })
}

/** Read the languages that a survey is asked in, its file's own first. */
function readLanguages(source: Source, fields: ReadonlyMap<string, Field>): string[] {
  const field = fields.get('languages')
  for (const { value, raw, valueAt, valueLength } of itemsOf(field)) {
    const said = raw ?? shown(value)
    if (isLanguage(said)) continue
    // «DE» and «de-AT» are both read as «de».
    const meant = said.toLowerCase().split(/[-_]/, 1)[0] ?? ''
    const message = `«${said}» is not spoken yet (known: ${Object.keys(languageNames).join(', ')})`
    const suggestion = isLanguage(meant) ? meant : undefined
    source.report(valueAt, valueLength, 'unknown-language', message, { suggestion })
  }
  const spoken = itemsOf(field).filter(({ value }) => isLanguage(shown(value)))
  const read = field && Array.isArray(field.value) ? { ...field, value: spoken } : field
  const known = idsField(source, read, 'languages')
  return known.length > 0 ? known : ['en']
}

function readMinutes(source: Source, fields: ReadonlyMap<string, Field>): number {
  const field = fields.get('minutes')
  if (!field) return defaultMinutes
  if (typeof field.value === 'number' && field.value > 0 && field.value <= 60) return field.value
  wrongValue(source, field, `«minutes: ${shown(field.value)}» is no number of minutes up to 60`)
  return defaultMinutes
}

function readAttributes(source: Source, fields: ReadonlyMap<string, Field>): string[] {
  const field = fields.get('attributes')
  for (const { value, valueAt, valueLength } of itemsOf(field)) {
    if (reservedAttributes.includes(shown(value)))
      source.report(
        valueAt,
        valueLength,
        'reserved-id',
        `«${value}» cannot be an attribute; results are already cut by that name`,
      )
  }
  return idsField(source, field, 'attributes')
}

function readGroups(
  source: Source,
  fields: ReadonlyMap<string, Field>,
  roles: readonly string[],
): RoleGroup[] {
  const field = fields.get('groups')
  if (!field) return []
  if (!(field.value instanceof Map)) {
    wrongValue(source, field, '«groups:» needs lines of «id: [role, role]» below it')
    return []
  }
  return [...(field.value as ReadonlyMap<string, Field>)].map(([id, entry]) => {
    if (!idForm.test(id)) reportBadId(source, entry.keyAt, id)
    if (roles.includes(id))
      source.report(entry.keyAt, entry.keyLength, 'duplicate-id', `«${id}» is already a role`)
    const named = idsField(source, entry, id)
    if (Array.isArray(entry.value) && entry.value.length === 0)
      wrongValue(source, entry, `group «${id}» names no role`)
    for (const { value, valueAt, valueLength } of itemsOf(entry)) {
      const role = shown(value)
      if (idForm.test(role) && !roles.includes(role))
        source.report(
          valueAt,
          valueLength,
          'unknown-role',
          `group «${id}» names «${role}», which is no role`,
          { suggestion: nearest(role, roles) },
        )
    }
    return { id, roles: roles.filter((role) => named.includes(role)) }
  })
}
