/** What decided it, of those who bought beside those who did not; takes no role for better than another. */
import { allQuestions } from '../logic/questions.ts'
import { cutName, cutParts } from '../tally/cuts.ts'
import type { ReadFrom, ReasonsBeside } from '../wire-compared.ts'
import type { ComparedAsked, Lookup } from './compared-asked.ts'
import { reasonsBeside } from './reasons.ts'

/** Two roles of prospects who were asked what decided it. */
interface RolePair {
  readonly item: string
  readonly one: { readonly role: string; readonly from: ReadFrom }
  readonly other: { readonly role: string; readonly from: ReadFrom }
}

/**
 * Pair the first role of a survey of prospects with each other role, for each choice that measures `decided`.
 *
 * @returns nothing of other surveys, and where the cut is one of roles already
 */
export function rolePairs({ survey, wave, cut, mayRead }: ComparedAsked): RolePair[] {
  const { role, group, ...attributes } = cutParts(cut)
  if (survey.audience !== 'prospects' || role !== undefined || group !== undefined) return []
  const sideOf = (one: string) => ({
    role: one,
    from: { survey: survey.id, wave, cut: cutName({ role: one, ...attributes }) },
  })
  return allQuestions(survey)
    .filter(({ measure }) => measure === 'decided')
    .flatMap(({ id: item, roles }) => {
      const [first, ...others] = survey.roles.filter((each) => roles.includes(each)).map(sideOf)
      if (!first) return []
      return others.map((other) => ({ item, one: first, other }))
    })
    .filter((pair) => [pair.one, pair.other].every(({ from }) => mayRead(survey.id, from.cut)))
}

/** Lay the reasons of both roles beside each other; pairs of which one shows none are left out. */
export function reasonsByRole(asked: ComparedAsked, lookup: Lookup): ReasonsBeside[] {
  return rolePairs(asked).flatMap(({ item, one, other }) => {
    const [first, second] = [one, other].map(({ from }) =>
      lookup(from)?.findings.find((finding) => finding.item === item),
    )
    const options = reasonsBeside(first, second)
    return options.length > 0 ? [{ item, one: one.role, other: other.role, options }] : []
  })
}
