/** Resolving role and group names in `for:` and `as …:`; invents no role. */

import { nearest } from '../logic/nearest.ts'
import type { RoleGroup, Wording } from '../model.ts'
import type { Setting } from './settings.ts'
import type { Source } from './source.ts'

/** The roles and groups that a survey's frontmatter declares. */
export interface Cast {
  readonly roles: readonly string[]
  readonly groups: readonly RoleGroup[]
}

/**
 * Resolve `for: buyer, hands-on` to roles in the survey's order; without a setting, `inherited`.
 *
 * @param inherited roles that can be asked at all; those of a group are narrowed to them
 */
export function readFor(
  source: Source,
  cast: Cast,
  setting: Setting | undefined,
  inherited: readonly string[],
): string[] {
  if (!setting) return [...inherited]
  const named = new Set<string>()
  let readable = true
  for (const match of setting.value.matchAll(/[^,]+/g)) {
    const name = match[0].trim()
    if (name === '') continue
    const at = setting.valueAt + match.index + match[0].indexOf(name)
    const roles = rolesOf(source, cast, name, at, `for: ${name}`)
    const asked = roles?.filter((role) => inherited.includes(role)) ?? []
    for (const role of asked) named.add(role)
    // A group without roles is reported where it is declared.
    if (roles && roles.length > 0 && asked.length === 0)
      source.report(
        at,
        name.length,
        'role-not-asked',
        `«${name}» is not asked the question that this stands under`,
      )
    if (asked.length === 0) readable = false
  }
  if (!/[^\s,]/.test(setting.value)) {
    source.report(setting.keyAt, setting.key.length, 'empty-for', '«for:» names no role')
    readable = false
  }
  // After a mistake nobody is left out, or else what asks about this would seem wrong as well.
  return readable ? cast.roles.filter((role) => named.has(role)) : [...inherited]
}

/** Build a wording out of a text and its `as <role>` settings. */
export function readWording(
  source: Source,
  cast: Cast,
  text: string,
  variants: readonly { role: string; setting: Setting }[],
  askedOf: readonly string[],
): Wording {
  const as: Record<string, string> = {}
  for (const { role: name, setting } of variants) {
    const at = setting.keyAt + 3
    if (setting.value === '')
      source.report(setting.keyAt, setting.key.length, 'empty-words', `«${setting.key}:» has no words`)
    const roles = rolesOf(source, cast, name, at, setting.key)
    const asked = roles?.filter((role) => askedOf.includes(role)) ?? []
    if (roles && asked.length === 0)
      source.report(
        at,
        name.length,
        'role-not-asked',
        `«${name}» is never asked this, so these words are never read`,
      )
    for (const role of asked) {
      if (Object.hasOwn(as, role))
        source.report(at, name.length, 'duplicate-words', `«${role}» already has words of its own here`)
      else as[role] = setting.value
    }
  }
  return Object.keys(as).length > 0 ? { text, as } : { text }
}

function rolesOf(
  source: Source,
  cast: Cast,
  name: string,
  at: number,
  said: string,
): readonly string[] | undefined {
  if (cast.roles.includes(name)) return [name]
  const group = cast.groups.find(({ id }) => id === name)
  if (group) return group.roles
  // Where no role could be read, that has been reported already.
  if (cast.roles.length === 0) return undefined
  const suggestion = nearest(name, [...cast.roles, ...cast.groups.map(({ id }) => id)])
  source.report(at, name.length, 'unknown-role', `«${said}» names no role`, { suggestion })
  return undefined
}
