/** Resolving role and group names in `for:` and `as …:`; invents no role. */
import type { RoleGroup, Wording } from '../model.ts'
import { nearest } from './nearest.ts'
import type { Setting } from './settings.ts'
import type { Source } from './source.ts'

/** The roles and groups that a survey's frontmatter declares. */
export interface Cast {
  readonly roles: readonly string[]
  readonly groups: readonly RoleGroup[]
}

/** Resolve `for: buyer, hands-on` to roles in the survey's order; without a setting, `inherited`. */
export function readFor(
  source: Source,
  cast: Cast,
  setting: Setting | undefined,
  inherited: readonly string[],
): string[] {
  if (!setting) return [...inherited]
  const named = new Set<string>()
  for (const match of setting.value.matchAll(/[^,]+/g)) {
    const name = match[0].trim()
    if (name === '') continue
    const at = setting.valueAt + match.index + match[0].indexOf(name)
    for (const role of rolesOf(source, cast, name, at, `for: ${name}`) ?? []) named.add(role)
  }
  if (setting.value.trim() === '') source.report(setting.keyAt, 3, 'empty-for', '«for:» names no role')
  return cast.roles.filter((role) => named.has(role))
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
    for (const role of rolesOf(source, cast, name, at, setting.key) ?? []) {
      if (!askedOf.includes(role))
        source.report(
          at,
          name.length,
          'role-not-asked',
          `«${role}» is never asked this, so these words are never read`,
        )
      else if (Object.hasOwn(as, role))
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
  const suggestion = nearest(name, [...cast.roles, ...cast.groups.map(({ id }) => id)])
  source.report(at, name.length, 'unknown-role', `«${said}» names no role`, { suggestion })
  return undefined
}
