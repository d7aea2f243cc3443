/** Where the pages of a survey are; makes no address of any other page. */
import type { Survey } from '../model.ts'

/** What of a survey its addresses depend on. */
export type Addressed = Pick<Survey, 'id' | 'roles' | 'languages'>

/** Places of a survey that are no role. */
export const ends: readonly string[] = ['thanks', 'closed']

/**
 * Tell where a page of a survey is. A survey's own language is not named in its addresses; the others come last.
 *
 * @param place a role, `thanks` or `closed`; nothing for the choice of roles
 * @example addressOf(survey, 'buyer', 'de') // '/s/customers/buyer/de/'
 */
export function addressOf(
  { id, languages }: Pick<Survey, 'id' | 'languages'>,
  place: string | undefined,
  language: string,
): string {
  return ['', 's', id, place, language === languages[0] ? undefined : language, '']
    .filter((part) => part !== undefined)
    .join('/')
}
