/** What a reader may choose next: waves, roles and groups, values of attributes, and what to hold it against; offers only what is there. */
import { cutFamily, cutName, cutParts, wholeCut } from '#engine/tally/cuts.ts'
import type { ResultsBody } from '#engine/wire.ts'
import { nameOf, nameOfCut, nameOfWave } from './names.ts'
import type { ResultsView } from './view.ts'

export interface Option {
  readonly value: string
  readonly name: string
}

export interface OptionGroup {
  /** Empty where its options stand by themselves. */
  readonly name: string
  readonly options: readonly Option[]
}

/** One select of the filter; every option's value is the cut that choosing it leads to. */
export interface CutPicker {
  readonly key: string
  readonly label: string
  readonly value: string
  readonly groups: readonly OptionGroup[]
}

/**
 * Offer roles and groups in one select, and each attribute in one of its own; where a role has no cut with the chosen
 * value, choosing it lets the value go.
 *
 * @param cut what is shown
 * @param bases what this reader opens first, of which all other cuts are parts
 */
export function cutPickers(body: ResultsBody, cut: string, view: ResultsView): CutPicker[] {
  const { cuts, bases } = body
  const there = new Set([...cuts, ...bases])
  const { chrome } = view
  // One attribute at most.
  const { role, group, ...attribute } = cutParts(cut)
  const base = cutParts(bases[0] ?? wholeCut)
  const known = (parts: Readonly<Record<string, string>>, instead: Readonly<Record<string, string>>) => {
    const name = cutOf(parts)
    return there.has(name) ? name : cutOf(instead)
  }
  const option = (name: string, to: string) => (there.has(to) ? [{ value: to, name }] : [])
  const members = (kind: 'role' | 'group') =>
    view[`${kind}s`].flatMap(({ id }) =>
      option(nameOf(id, view), known({ [kind]: id, ...attribute }, { [kind]: id, ...base })),
    )
  const roles = members('role')
  const groups = members('group')
  const pickers: CutPicker[] = []
  if (roles.length + groups.length > 0)
    pickers.push({
      key: 'role',
      label: chrome.filter.role,
      value: cut,
      groups: [
        { name: '', options: option(chrome.everybody, known(attribute, base)) },
        { name: chrome.family.role, options: roles },
        { name: chrome.family.group, options: groups },
      ].filter(({ options }) => options.length > 0),
    })
  for (const one of attributesOf(cuts)) {
    const values = [...new Set(cuts.flatMap((each) => cutParts(each)[one] ?? []))].toSorted((a, b) =>
      a.localeCompare(b, view.language),
    )
    const own = role === undefined ? {} : { role }
    const options = values.flatMap((each) => {
      const parts = { ...own, [one]: each }
      return option(nameOfCut(cutName({ [one]: each }), view), known(parts, { [one]: each }))
    })
    const rest = role !== undefined ? { role } : group !== undefined ? { group } : {}
    pickers.push({
      key: one,
      label: nameOf(one, view),
      value: one in attribute ? cut : cutOf(rest),
      groups: [{ name: '', options: [...option(chrome.filter.all, cutOf(rest)), ...options] }],
    })
  }
  return pickers
}

/** Offer other published waves, and groups of the same kind that share nobody with the one that is shown. */
export function besideOptions(body: ResultsBody, cut: string, view: ResultsView): OptionGroup[] {
  const { chrome } = view
  const waves = body.waves
    .filter(({ wave, published }) => published && wave !== body.wave)
    .map(({ wave }) => ({ value: wave, name: nameOfWave(wave, view) }))
  const family = cutFamily(cut)
  const siblings = body.cuts
    .filter((one) => one !== cut && family !== '' && cutFamily(one) === family && isApart(one, cut, view))
    .map((one) => ({ value: one, name: nameOfCut(one, view) }))
  return [
    { name: '', options: [{ value: '', name: chrome.filter.nothing }] },
    { name: chrome.filter.waves, options: waves },
    { name: chrome.filter.groups, options: siblings },
  ].filter(({ options }) => options.length > 0)
}

function cutOf(parts: Readonly<Record<string, string>>): string {
  return Object.keys(parts).length === 0 ? wholeCut : cutName(parts)
}

function attributesOf(cuts: readonly string[]): string[] {
  const all = cuts.flatMap((cut) => Object.keys(cutParts(cut)))
  return [...new Set(all)].filter((key) => key !== 'role' && key !== 'group')
}

/** Groups of roles may have people in common, and so have crossings that agree in all they name. */
function isApart(one: string, other: string, { groups }: ResultsView): boolean {
  const [own, its] = [cutParts(one).group, cutParts(other).group]
  if (own === undefined || its === undefined) return true
  const rolesOf = (id: string) => groups.find((group) => group.id === id)?.roles ?? []
  return !rolesOf(own).some((role) => rolesOf(its).includes(role))
}
