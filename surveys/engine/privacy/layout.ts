/** How the people of a guarded wave are laid out for one pass over all that may be released; decides of no figure. */
import type { Survey } from '../model.ts'
import { cutFamily, cutName, cutParts, wholeCut } from '../tally/cuts.ts'
import type { Tally } from '../tally/tally.ts'
import { type RoleLevel, roleLevel, separateGroups } from './role-level.ts'
import type { Standing } from './standing.ts'
import { type Table, tableOf } from './table.ts'
import { floorsOf } from './thresholds.ts'
import { toldAttribute } from './told-attribute.ts'

/** People of one role and one value of the attribute, and the cuts that they are in besides the whole. */
export interface Part {
  readonly role: string
  readonly row?: string | undefined
  readonly column?: string | undefined
  readonly cut?: string | undefined
  readonly tally: Tally
}

export interface Layout {
  readonly level: RoleLevel
  readonly parts: readonly Part[]
  /** The same people by role alone, for what no attribute is tallied of. */
  readonly roles: readonly Part[]
  /** Cuts that are spoken of only to say why they are not shown. */
  readonly unshown: readonly string[]
}

/**
 * Lay out a wave: rows are roles, or groups of them, or nothing, whichever level is chosen; columns are the values of one
 * attribute, people without a value among them; where roles are rows, each crossing is a cut, too.
 *
 * @param tallies of everybody, by cut
 */
export function layoutOf(survey: Survey, tallies: ReadonlyMap<string, Tally>): Layout {
  const ofFamily = (family: string) => [...tallies].filter(([cut]) => cutFamily(cut) === family)
  const roles = ofFamily('role').map(([cut, { responses }]) => [cutParts(cut).role ?? '', responses] as const)
  const level = roleLevel(survey, new Map(roles), floorsOf(survey).figures)
  const groups = separateGroups(survey)
  const rowOf = (role: string) => {
    if (level === 'whole') return undefined
    return level === 'roles' ? cutName({ role }) : groups.get(role)
  }
  const attribute = toldAttribute(survey, tallies)
  const byRole = ofFamily('role').map(([cut, tally]): Part => {
    const { role = '' } = cutParts(cut)
    return { role, row: rowOf(role), tally }
  })
  const byBoth = ofFamily(`role&${attribute}`).map(([cut, tally]): Part => {
    const { role = '', ...value } = cutParts(cut)
    return { role, row: rowOf(role), column: cutName(value), cut: level === 'roles' ? cut : undefined, tally }
  })
  const separate = new Set(groups.values())
  const overlapping = ofFamily('group').filter(([cut]) => !separate.has(cut))
  const unshown = { roles: [], groups: overlapping, whole: ofFamily('role') }[level]
  return {
    level,
    parts: attribute === undefined ? byRole : byBoth,
    roles: byRole,
    unshown: unshown.map(([cut]) => cut),
  }
}

/** Tell whether the people of a part are in a cut of the layout. */
export function isWithin({ row, column, cut: both }: Part, cut: string): boolean {
  return cut === wholeCut || [row, column, both].includes(cut)
}

/** Make the table of one item or index. */
export function tableFor(parts: readonly Part[], standing: (tally: Tally) => Standing): Table {
  return tableOf(
    parts.map(({ row, column, cut, tally }) => ({ row, column, cut, standing: standing(tally) })),
  )
}
