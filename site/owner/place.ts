/** Where an owner is on the page, as its address says it: survey, wave and section; remembers nothing else. */

/** The sections, in the order in which they are offered. */
export const sections = ['fieldwork', 'invite', 'mails', 'words', 'close', 'keys', 'audit'] as const
export type Section = (typeof sections)[number]

/** `null` is the first survey, and the wave that today belongs to. */
export interface Place {
  readonly survey: string | null
  readonly wave: string | null
  readonly section: Section
}

/** Read a place out of an address's query; what is no section is the first one. */
export function readPlace(search: string): Place {
  const query = new URLSearchParams(search)
  const at = query.get('at')
  return {
    survey: query.get('survey'),
    wave: query.get('wave'),
    section: sections.find((section) => section === at) ?? 'fieldwork',
  }
}

/**
 * Write a place as the query of an address.
 *
 * @example placeQuery({ survey: 'customers', wave: null, section: 'invite' }) // '?survey=customers&at=invite'
 */
export function placeQuery({ survey, wave, section }: Place): string {
  const query = new URLSearchParams()
  if (survey !== null) query.set('survey', survey)
  if (wave !== null) query.set('wave', wave)
  if (section !== 'fieldwork') query.set('at', section)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
