/** Reading a translation's title, the words of its roles, and names; reads no other setting. */
import { textField, textsField } from './fields.ts'
import type { Field, Frontmatter } from './frontmatter.ts'
import { readNames } from './names.ts'
import type { Source } from './source.ts'

/** Every key of a translation's frontmatter. */
export const titleKeys = ['title', 'roles', 'names'] as const

/**
 * Read the words of the frontmatter; the title is empty where there is none.
 *
 * @param nameable what may be named, where that is known
 */
export function readTitles(source: Source, { fields }: Frontmatter, nameable: readonly string[] | undefined) {
  const title = textField(source, fields, 'title')
  const roles = textsField(source, fields, 'roles')
  const field = fields.get('title')
  if (field && title !== '') {
    const place = { at: field.valueAt, length: field.valueLength }
    source.texts.push({ key: 'title', kind: 'title', text: title, ...place })
  }
  const entries = fields.get('roles')?.value
  if (entries instanceof Map)
    for (const [role, { valueAt, valueLength }] of entries as ReadonlyMap<string, Field>) {
      const place = { at: valueAt, length: valueLength }
      const text = roles[role] ?? ''
      if (text !== '') source.texts.push({ key: `role ${role}`, kind: 'role', text, ...place })
    }
  return { title, roles, names: readNames(source, fields, nameable) }
}
