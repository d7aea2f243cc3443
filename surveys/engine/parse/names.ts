/** Reading `names:`, by which results call roles, role groups and attributes; makes up no name. */

import { nearest } from '../logic/nearest.ts'
import type { Survey } from '../model.ts'
import { textsField } from './fields.ts'
import type { Field } from './frontmatter.ts'
import { idForm } from './id.ts'
import type { Source } from './source.ts'

type Fields = ReadonlyMap<string, Field>

/**
 * List what results call by a name; an id that stands for two of them has one name.
 *
 * @example nameable(survey) // ['buyer', 'user', 'deciders', 'region']
 */
export function nameable({
  roles,
  groups,
  attributes,
}: Pick<Survey, 'roles' | 'groups' | 'attributes'>): string[] {
  return [...new Set([...roles, ...groups.map(({ id }) => id), ...attributes])]
}

/** Tell whether the settings that name roles, groups and attributes have their form; if not, any id may be one. */
export function isSettled(fields: Fields): boolean {
  const [roles, groups, attributes] = ['roles', 'groups', 'attributes'].map((key) => fields.get(key))
  return (
    roles?.value instanceof Map &&
    (!groups || groups.value instanceof Map) &&
    (!attributes || Array.isArray(attributes.value))
  )
}

/**
 * Read the names and note each as a text; one that is given to two ids is reported, and so is an id that nobody knows.
 *
 * @param known what may be named; where that could not be made out, nothing is said of other ids
 */
export function readNames(
  source: Source,
  fields: Fields,
  known: readonly string[] | undefined,
): Record<string, string> {
  const said = textsField(source, fields, 'names')
  const entries = fields.get('names')?.value
  if (!(entries instanceof Map)) return {}
  const names = new Map<string, string>()
  for (const [id, { keyAt, keyLength, valueAt, valueLength }] of entries as Fields) {
    const name = said[id] ?? ''
    if (name === '' || !idForm.test(id)) continue
    if (known && !known.includes(id)) {
      const message = `«${id}» is no role, no role group and no attribute, so nothing is ever called «${name}»`
      source.report(keyAt, keyLength, 'unknown-name', message, { suggestion: nearest(id, known) })
      continue
    }
    const twin = [...names].find(([, other]) => other.toLowerCase() === name.toLowerCase())?.[0]
    const message = `«${id}» and «${twin}» are both called «${name}»; nobody could tell them apart in results`
    if (twin !== undefined) source.report(valueAt, valueLength, 'duplicate-words', message)
    names.set(id, name)
    source.texts.push({ key: `name ${id}`, kind: 'name', text: name, at: valueAt, length: valueLength })
  }
  return Object.fromEntries(names)
}
