/** Dividing the answers to a score, and the list, into the same groups, so that the one can be weighted to the other. */
import type { Question, Survey } from '../model.ts'
import type { Release } from '../privacy/release.ts'
import { mostValues } from '../privacy/thresholds.ts'
import { collapseCategories } from '../statistics/collapse-categories.ts'
import type { MeanSums } from '../statistics/mean-interval.ts'
import { account, cutName, wholeCut } from '../tally/cuts.ts'
import { type Listed, listedBy } from './listed.ts'
import { itemValues } from './person-values.ts'
import { roleGroups } from './role-groups.ts'
import type { Strata } from './weighted-finding.ts'

/** Answers that a group needs where everything may be told. */
const fewestOpen = 5

/** What may be told of a wave, by cut. */
export type Releases = ReadonlyMap<string, Release>

/** Name the attribute that a list is weighted by besides the role: the first that is no account. */
export function weightingAttribute({ attributes }: Pick<Survey, 'attributes'>): string | undefined {
  return attributes.find((attribute) => attribute !== account)
}

/**
 * Divide by role, and by the attribute where everything may be told and the list says it of everybody.
 *
 * @param fewest answers that a group needs where not everything may be told
 * @returns nothing where fewer than two groups are left, or somebody answered who is on no list
 * @example strataOf(survey, refer, releases, listed, 10)?.by // ['role', 'region']
 */
export function strataOf(
  survey: Survey,
  question: Question,
  releases: Releases,
  listed: readonly Listed[],
  fewest: number,
): Strata | undefined {
  const own = listed.filter(({ role }) => question.roles.includes(role))
  const whole = valuesIn(releases, wholeCut, question)
  if (!whole) return undefined
  if (survey.promise !== 'named') return byRole(question, releases, whole, own, { guarded: true, fewest })
  const attribute = weightingAttribute(survey)
  const both = attribute && byRoleAndValue(question, releases, whole, own, attribute)
  return both || byRole(question, releases, whole, own, { guarded: false, fewest: fewestOpen })
}

function byRole(
  question: Question,
  releases: Releases,
  whole: MeanSums,
  listed: readonly Listed[],
  { guarded, fewest }: { readonly guarded: boolean; readonly fewest: number },
): Strata | undefined {
  const standings = [...listedBy(listed, 'role').keys()].map((role) => {
    const values = valuesIn(releases, cutName({ role }), question)
    // Where everything is told, of a role that is not spoken of nobody has answered.
    return { role, n: values?.n ?? 0, alone: values !== undefined || !guarded, values: values ?? none }
  })
  // What is not told of any role alone is the whole less what is.
  const rest = standings.reduce((left, { values }) => less(left, values), whole)
  const hidden = standings.findIndex(({ alone }) => !alone)
  if (hidden < 0 ? rest.n !== 0 : rest.n < 0) return undefined
  const known = standings.map((one, index) => (index === hidden ? { ...one, n: rest.n, values: rest } : one))
  const groups = roleGroups(known, fewest)
  const margin = marginOf(groups, listedBy(listed, 'role'))
  const cells = groups.map((members) => ({
    categories: [nameOf(members)],
    values: known
      .filter(({ role }) => members.includes(role))
      .reduce((sum, { values }) => more(sum, values), none),
  }))
  return strata(['role'], cells, [margin])
}

function byRoleAndValue(
  question: Question,
  releases: Releases,
  whole: MeanSums,
  listed: readonly Listed[],
  attribute: string,
): Strata | undefined {
  const counted = listedBy(listed, 'value')
  const [roles, values] = [[...listedBy(listed, 'role').keys()], [...counted.keys()]]
  if (values.length > mostValues || values.every((value) => value === '')) return undefined
  const found = roles.flatMap((role) =>
    values.map((value) => ({
      role,
      value,
      values: valuesIn(releases, cutName({ role, [attribute]: value }), question) ?? none,
    })),
  )
  const answered = (by: 'role' | 'value', name: string) =>
    found.reduce((sum, one) => sum + (one[by] === name ? one.values.n : 0), 0)
  // Whoever answered with a role or a value that is on no list would be weighted as nobody.
  if (found.reduce((sum, one) => sum + one.values.n, 0) !== whole.n) return undefined
  const collapse = (by: 'role' | 'value', names: readonly string[]) =>
    collapseCategories(new Map(names.map((name) => [name, answered(by, name)])), fewestOpen)
  const groups = { role: collapse('role', roles), value: collapse('value', values) }
  const groupOf = (by: 'role' | 'value', name: string) =>
    nameOf(groups[by].find((members) => members.includes(name)) ?? [])
  const cells = Map.groupBy(found, ({ role, value }) =>
    JSON.stringify([groupOf('role', role), groupOf('value', value)]),
  )
  return strata(
    ['role', attribute],
    [...cells].map(([categories, members]) => ({
      categories: JSON.parse(categories) as string[],
      values: members.reduce((sum, one) => more(sum, one.values), none),
    })),
    [marginOf(groups.role, listedBy(listed, 'role')), marginOf(groups.value, counted)],
  )
}

/** What cannot be raked is nothing: groups without an answer, or without anybody on the list, and a single group. */
function strata(
  by: readonly string[],
  all: Strata['cells'],
  margins: readonly ReadonlyMap<string, number>[],
): Strata | undefined {
  const cells = all.filter(({ values }) => values.n > 0)
  const fits = margins.every((margin, place) => {
    const answered = new Set(cells.map(({ categories }) => categories[place]))
    return [...margin].every(([name, count]) => count > 0 && answered.has(name))
  })
  return fits && margins.some(({ size }) => size > 1) ? { by, cells, margins } : undefined
}

function marginOf(groups: readonly (readonly string[])[], listed: ReadonlyMap<string, number>) {
  return new Map(
    groups.map((members) => [
      nameOf(members),
      members.reduce((sum, member) => sum + (listed.get(member) ?? 0), 0),
    ]),
  )
}

function nameOf(members: readonly string[]): string {
  return members.join(', ')
}

/** Read what people of a cut are worth in a score, where its distribution may be told. */
function valuesIn(releases: Releases, cut: string, question: Question): MeanSums | undefined {
  const state = releases.get(cut)?.items[question.id]
  return state?.shown === 'histogram' ? itemValues(question, state.counts) : undefined
}

const none: MeanSums = { n: 0, sum: 0, squares: 0 }

function more(one: MeanSums, other: MeanSums): MeanSums {
  return { n: one.n + other.n, sum: one.sum + other.sum, squares: one.squares + other.squares }
}

function less(one: MeanSums, other: MeanSums): MeanSums {
  return { n: one.n - other.n, sum: one.sum - other.sum, squares: one.squares - other.squares }
}
