/** Inviting those who were judged so, in batches that may be sent again: nobody is invited twice, and nobody left out. */
import { contactBatch, type Judged, type RecipientRow, type RecipientsResult } from '#engine/wire-owner.ts'
import type { Failure } from '../ask.ts'
import type { Line } from './line.ts'
import { sendAgain } from './send-again.ts'

export interface Uploaded {
  /** Invited by this upload. */
  readonly added: number
  /** Invited before. */
  readonly known: number
  /** Not taken, and why: it befell them since the list was checked. */
  readonly refused: readonly (Judged & { readonly line: Line })[]
  /** Lines that were sent, refused or not; the rest still waits. */
  readonly done: number
  readonly failure?: Failure
}

export const nothingYet: Uploaded = { added: 0, known: 0, refused: [], done: 0 }

/**
 * Upload lines whose addresses are kept by the worker, which sends the mails.
 *
 * @param from what an earlier upload of the same lines came to; it goes on there
 * @returns what it came to, after the last batch or the first that failed
 */
export async function upload(
  survey: string,
  wave: string,
  lines: readonly Line[],
  from: Uploaded,
  tell: (so: Uploaded) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  let { added, known, refused, done } = from
  while (done < lines.length && !signal.aborted) {
    const batch = lines.slice(done, done + contactBatch)
    const body = { wave, links: batch.map(rowOf) }
    const outcome = await sendAgain<RecipientsResult>(`/api/recipients/${survey}`, body, signal)
    if (!outcome.ok) return { added, known, refused, done, failure: outcome }
    added += outcome.body.added
    known += outcome.body.known
    refused = [...refused, ...outcome.body.refused.flatMap((one) => withLine(one, batch))]
    done += batch.length
    tell({ added, known, refused, done })
  }
  return { added, known, refused, done }
}

function rowOf({ contact, person }: Line): RecipientRow {
  const { to, name, role = '', language, zone, attributes } = contact ?? {}
  return {
    role,
    ...(person === undefined ? {} : { person }),
    ...(to === undefined ? {} : { address: to }),
    ...(name === undefined ? {} : { name }),
    ...(language === undefined ? {} : { language }),
    ...(zone === undefined ? {} : { zone }),
    ...(attributes === undefined ? {} : { attributes }),
  }
}

function withLine(
  { row, verdict, since }: { readonly row: number } & Judged,
  batch: readonly Line[],
): (Judged & { line: Line })[] {
  const line = batch[row]
  return line ? [{ verdict, line, ...(since === undefined ? {} : { since }) }] : []
}
