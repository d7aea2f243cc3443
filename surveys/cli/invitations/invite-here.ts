/** Inviting people whose addresses the worker keeps: it makes their links and sends the mails. */
import type { RecipientRow } from '#engine/wire-owner.ts'
import type { ReadRow } from '../contacts/judgement.ts'
import { countIn, type Invited, noneInvited, putRecipients } from './put-recipients.ts'
import type { Standing } from './standing.ts'

/**
 * Invite people, lot by lot.
 *
 * @param onDone is told how many have been seen to
 */
export async function inviteHere(
  standing: Standing,
  lots: AsyncIterable<readonly ReadRow[]>,
  onDone: (count: number) => void,
): Promise<Invited> {
  const invited = noneInvited()
  let done = 0
  for await (const rows of lots) {
    countIn(invited, rows, await putRecipients(standing, { links: rows.map(rowOf) }))
    done += rows.length
    onDone(done)
  }
  return invited
}

function rowOf({ person, contact }: ReadRow): RecipientRow {
  const { to: address, normal: _, ...rest } = contact
  return { person, address, ...rest }
}
