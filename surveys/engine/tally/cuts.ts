/** Cuts: the groups for which a response is tallied, and their names; knows nothing of who may see them. */
import type { Response } from '../answers/answer.ts'
import type { Survey } from '../model.ts'

/** The attribute that clusters answers; it is tallied for intervals and never a cut that is shown. */
export const account = 'account'

/** The cut of everybody. */
export const wholeCut = 'all'

/**
 * List the cuts that a response belongs to.
 *
 * The whole, its role, the groups of its role, each attribute's value, each of these within the role, and (unless the
 * survey is anonymous) its account. A missing attribute is the empty value, so that the cuts of one attribute always
 * add up to the whole.
 *
 * @example cutsOf(survey, response) // ['all', 'role=buyer', 'group=deciders', 'region=North', 'role=buyer&region=North']
 */
export function cutsOf(survey: Survey, response: Pick<Response, 'role' | 'attributes'>): string[] {
  const role = cutName({ role: response.role })
  const cuts = [wholeCut, role]
  for (const group of survey.groups) {
    if (group.roles.includes(response.role)) cuts.push(cutName({ group: group.id }))
  }
  for (const attribute of survey.attributes) {
    const value = String(
      (Object.hasOwn(response.attributes, attribute) && response.attributes[attribute]) || '',
    )
    const cut = cutName({ [attribute]: value })
    if (attribute !== account) cuts.push(cut, `${role}&${cut}`)
    else if (value !== '' && survey.promise !== 'anonymous') cuts.push(cut)
  }
  return cuts
}

/** Name a cut by what its people have in common; half a character in a value becomes U+FFFD. */
export function cutName(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&')
}

/**
 * Read a cut's name.
 *
 * @returns what its people have in common; nothing for the whole
 * @example cutParts('role=buyer&region=North') // { role: 'buyer', region: 'North' }
 */
export function cutParts(cut: string): Record<string, string> {
  if (cut === wholeCut) return {}
  return Object.fromEntries(cut.split('&').map((part) => part.split('=', 2).map(decodeURIComponent)))
}

/** Name the family of cuts that share the whole between them, such as `role` or `role&region`. */
export function cutFamily(cut: string): string {
  return Object.keys(cutParts(cut)).join('&')
}
