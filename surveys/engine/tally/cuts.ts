/** Cuts: the groups for which a response is tallied, and their names; knows nothing of who may see them. */
import type { Response } from '../answers/answer.ts'
import type { Survey } from '../model.ts'
import { bucketOf } from './buckets.ts'

/** The attribute that clusters answers; it is tallied for intervals and never a cut that is shown. */
export const account = 'account'

/** The cut of everybody. */
export const wholeCut = 'all'

/** As much of a response as is counted. */
export interface Counted
  extends Pick<Response, 'role' | 'attributes' | 'answers' | 'wave' | 'withhold' | 'receivedAt'> {
  /** What it shares with those whose place it takes. */
  readonly chain: string
}

/** Sums that only figures of the whole are made of have names that no attribute can have. */
const hiddenMark = '*'
export const bucketFamily = '*bucket'
export const dayFamily = '*day'
const pairsFamily = '*pairs'

/**
 * Tell whether no reader may ever see a cut, however many people it has: those of accounts, and those that split
 * people by something which is no group at all, like the day they answered on.
 *
 * @example isHidden('*day=2026-11-22') // true
 */
export function isHidden(cut: string): boolean {
  return cut.startsWith(hiddenMark) || cutFamily(cut).split('&').includes(account)
}

/**
 * List the cuts for whose figures a response counts.
 *
 * The whole, its role, the groups of its role, each attribute's value, and each of these within the role. A missing
 * attribute is the empty value, so that the cuts of one attribute always add up to the whole.
 *
 * @example cutsOf(survey, response) // ['all', 'role=buyer', 'group=deciders', 'region=North', 'role=buyer&region=North']
 */
export function cutsOf(survey: Survey, response: Pick<Response, 'role' | 'attributes'>): string[] {
  const { role, attributes } = response
  return [
    ...unitedCutsOf(survey, role),
    ...cutAttributesOf(survey).flatMap((attribute) =>
      attributeCutsOf(role, attribute, attributeOf(attributes, attribute)),
    ),
  ]
}

/** List the whole, a role and its groups. */
export function unitedCutsOf(survey: Survey, role: string): string[] {
  const groups = survey.groups.filter(({ roles }) => roles.includes(role))
  return [wholeCut, cutName({ role }), ...groups.map(({ id }) => cutName({ group: id }))]
}

/** List the attributes by which cuts are made: all but the account. */
export function cutAttributesOf({ attributes }: Survey): string[] {
  return attributes.filter((attribute) => attribute !== account)
}

/** List the cuts of one attribute's value: of everybody, and of a role. */
export function attributeCutsOf(role: string, attribute: string, value: string): string[] {
  const cut = cutName({ [attribute]: value })
  return [cut, `${cutName({ role })}&${cut}`]
}

/**
 * Name the cut of a response's account in its role; all of an account's are its whole. Absent where none is known, and
 * where the survey is anonymous.
 *
 * Names of one account stand side by side in the order of names, so that accounts can be read one after the other.
 */
export function accountCutOf(survey: Survey, { role, attributes }: Counted): string | undefined {
  const value = accountOf(survey, attributes)
  return value === '' ? undefined : cutName({ [account]: value, role })
}

/** Name the bucket of a response: that of its account, else its own. */
export function bucketCutOf(survey: Survey, { attributes, chain }: Counted): string {
  return cutName({ [bucketFamily]: String(bucketOf(accountOf(survey, attributes) || chain)) })
}

/** Name the cut of the day on which a response arrived. */
export function dayCutOf(response: Counted): string {
  return cutName({ [dayFamily]: dayOf(response) })
}

/** Give the day on which a response arrived: by UTC, or as it stands in the log where only that is kept. */
export function dayOf({ receivedAt }: Counted): string {
  return receivedAt.slice(0, 10)
}

/** Name the cut of those who answered a wave before, too. */
export function pairsCut(before: string): string {
  return cutName({ [pairsFamily]: before })
}

/** Name a cut by what its people have in common; half a character in a value becomes U+FFFD. */
export function cutName(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&')
}

/**
 * Read a cut's name; one that an address has mangled is read as far as it goes, and never refused.
 *
 * @returns what its people have in common; nothing for the whole
 * @example cutParts('role=buyer&region=North') // { role: 'buyer', region: 'North' }
 */
export function cutParts(cut: string): Record<string, string> {
  if (cut === wholeCut) return {}
  return Object.fromEntries(
    cut.split('&').map((part) => {
      const [key = '', value = ''] = part.split('=', 2)
      return [key, decoded(value)]
    }),
  )
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** Name the family of cuts that share the whole between them, such as `role` or `role&region`. */
export function cutFamily(cut: string): string {
  return Object.keys(cutParts(cut)).join('&')
}

function accountOf(survey: Survey, attributes: Response['attributes']): string {
  const known = survey.promise !== 'anonymous' && survey.attributes.includes(account)
  return known ? attributeOf(attributes, account) : ''
}

/** Read an attribute; a missing one is the empty value. */
export function attributeOf(attributes: Response['attributes'], name: string): string {
  return String((Object.hasOwn(attributes, name) && attributes[name]) || '')
}
