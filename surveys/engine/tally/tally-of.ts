/** Turning one response into the tally that stands for it, by names; the fold does the same by places. */
import type { Response } from '../answers/answer.ts'
import type { Survey } from '../model.ts'
import { tallyOfEntry } from './entry.ts'
import { openItems } from './items.ts'
import { type OwnTally, openReader } from './own-tally.ts'
import { wholeEntry } from './parts-of.ts'
import { openPlaces, type Places } from './places.ts'
import type { Tally } from './tally.ts'

/**
 * Make the tally of one response.
 *
 * @example tallyOf(survey, response).items.refer // { '9': 1 }
 */
export function tallyOf(survey: Survey, response: Pick<Response, 'role' | 'answers'>): Tally {
  const places = openPlaces()
  return tallyOfEntry(places, wholeEntry(places, ownTally(survey, response, places)))
}

/** Read one response, of a survey of which no other is read. */
export function ownTally(
  survey: Survey,
  response: Pick<Response, 'role' | 'answers'>,
  places: Places = openPlaces(),
): OwnTally {
  return openReader(survey, openItems(), places)(response)
}
