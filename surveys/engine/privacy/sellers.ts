/** Figures about single sellers, which stand for enough people whatever was promised to these; ranks nobody. */
import type { Survey } from '../model.ts'
import { cutFamily, cutParts, wholeCut } from '../tally/cuts.ts'
import type { Tally } from '../tally/tally.ts'
import { releaseLayout } from './guarded.ts'
import { seller } from './one-person.ts'
import type { Release } from './release.ts'
import { mostValues } from './thresholds.ts'

/** Tell whether cuts of a family are about one seller each, alone or within something else. */
export function isAboutSellers(family: string): boolean {
  return family.split('&').includes(seller)
}

/**
 * Release the figures about single sellers of a named survey: none where the company has not said on what ground, and
 * otherwise by the rules of a survey in which nobody is named. Nobody's role is told apart, and customers without a
 * seller are one of the groups.
 *
 * @param tallies of those who are shown with names, by cut
 */
export function releaseSellers(survey: Survey, tallies: ReadonlyMap<string, Tally>): Release[] {
  if (survey.aboutPeople !== 'sellers') return []
  const values = [...tallies].filter(([cut]) => cutFamily(cut) === seller)
  if (values.length > mostValues || values.every(([cut]) => cutParts(cut)[seller] === '')) return []
  const parts = values.map(([row, tally]) => ({ role: '', row, tally }))
  return releaseLayout(survey, tallies, { parts, roles: [], unshown: [] }).filter(
    ({ cut }) => cut !== wholeCut,
  )
}
