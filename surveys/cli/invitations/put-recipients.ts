/** Telling the worker whom to invite, lot by lot; each lot is taken whole, and sent again it changes nothing. */
import type { Judged, RecipientsBody, RecipientsResult } from '#engine/wire-owner.ts'
import { withVerdict } from '../contacts/judge-list.ts'
import type { JudgedRow, ReadRow } from '../contacts/judgement.ts'
import { post } from '../service.ts'
import type { Standing } from './standing.ts'

/** What became of the people of a run. */
export interface Invited {
  /** Who were not there before. */
  added: number
  /** Who were invited by an earlier run. */
  known: number
  /** Rows that were picked and could not be invited after all. */
  readonly refused: JudgedRow[]
}

/** Begin with nobody. */
export function noneInvited(): Invited {
  return { added: 0, known: 0, refused: [] }
}

/** Send one body. */
export function putRecipients(
  { service, found, wave }: Standing,
  body: Omit<RecipientsBody, 'wave'>,
): Promise<RecipientsResult> {
  return post<RecipientsResult>(service, `/api/recipients/${found.survey.id}`, { wave, ...body })
}

/** Count what the worker said of a lot, and give the rows that it took, each with the token of its unsubscribe link. */
export function countIn(
  invited: Invited,
  rows: readonly ReadRow[],
  { added, known, refused, unsubscribe = [] }: RecipientsResult,
): { row: ReadRow; unsubscribe: string }[] {
  invited.added += added
  invited.known += known
  const against = new Map(refused.map((one): [number, Judged] => [one.row, one]))
  for (const [place, judged] of against) {
    const row = rows[place]
    if (row) invited.refused.push(withVerdict(row, judged))
  }
  return rows.flatMap((row, place) =>
    against.has(place) ? [] : [{ row, unsubscribe: unsubscribe[place] ?? '' }],
  )
}
