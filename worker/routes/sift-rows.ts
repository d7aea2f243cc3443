/** Which rows of an upload are new, which are there already, and whom not to ask and why; stores none. */
import type { Judged, RecipientsResult } from '#engine/wire-owner.ts'
import type { PersonStanding } from '../store/recipient-store.ts'
import type { Store } from '../store/store.ts'
import { judgePerson } from './judge-person.ts'
import type { ReadRow } from './read-recipients.ts'

export interface Sifted {
  /** Rows that are new. */
  readonly taken: readonly ReadRow[]
  readonly refused: RecipientsResult['refused']
}

/**
 * Sift rows by what is known of their persons and links.
 *
 * A row that was sent before is known, whatever its person has done since, unless they are written to no more: then whoever
 * sends is told so once more. A person has one link in a wave; another one for them is refused.
 *
 * @param askedSince the first day on which being asked by another survey counts
 */
export async function siftRows(
  store: Store,
  survey: string,
  wave: string,
  rows: readonly ReadRow[],
  askedSince: string,
): Promise<Sifted> {
  const persons = [...new Set(rows.flatMap(({ person }) => person ?? []))]
  const hashes = rows.flatMap(({ hash }) => hash ?? [])
  const [standings, known] = await Promise.all([
    store.personStandings(survey, wave, persons, askedSince),
    store.knownLinks(survey, hashes),
  ])
  const standingOf = new Map(standings.map((standing) => [standing.person, standing]))
  const before = new Map<string, string | null>()
  const taken: ReadRow[] = []
  const refused: ({ row: number } & Judged)[] = []
  for (const [row, read] of rows.entries()) {
    const { person, hash } = read
    const judged = judgeRow(read, standingOf, known, before)
    if (judged === 'take') taken.push(read)
    else if (judged !== 'known') refused.push({ row, ...judged })
    if (judged === 'take' && person !== null) before.set(person, hash)
  }
  return { taken, refused }
}

function judgeRow(
  { person, hash }: ReadRow,
  standings: ReadonlyMap<string, PersonStanding>,
  known: ReadonlySet<string>,
  before: ReadonlyMap<string, string | null>,
): 'take' | 'known' | Judged {
  const isKnown = hash !== null && known.has(hash)
  const standing = person === null ? undefined : standings.get(person)
  if (person === null || !standing) return isKnown ? 'known' : 'take'
  const judged = judgePerson(standing)
  if (judged.verdict === 'unsubscribed' || judged.verdict === 'bounced') return judged
  // In an anonymous survey a person has no link, and that they were invited is all there is to know.
  if (isKnown || (hash === null && judged.verdict === 'invited')) return 'known'
  if (before.has(person)) return before.get(person) === hash ? 'known' : { verdict: 'invited' }
  return judged.verdict === 'invite' ? 'take' : judged
}
