/** Inviting people whose addresses the owner keeps: the worker gets hashes, the links are written to a file of this machine. */

import { linkRow } from '#engine/links/links-table.ts'
import { contactBatch, type RecipientRow } from '#engine/wire-owner.ts'
import { withVerdict } from '../contacts/judge-list.ts'
import type { ReadRow } from '../contacts/judgement.ts'
import { openAskedFile } from './asked-file.ts'
import { linksPath, openLinksFile } from './links-file.ts'
import { linksKey } from './links-key.ts'
import { hashOf, tokenOf } from './person-of.ts'
import { countIn, type Invited, noneInvited, putRecipients } from './put-recipients.ts'
import { type LinksOf, personsIn, readLinks } from './read-links.ts'
import type { Standing } from './standing.ts'

/**
 * Invite people, lot by lot, and write their links.
 *
 * The worker is told first and the file is written then; whoever was cut off in between is in the list of a later run,
 * gets the same token out of the same key, and comes into the file then. A person whom another folder has invited is
 * refused by the worker, or in anonymous surveys, where it cannot know, left out unless this folder had begun with them;
 * for that, it is asked again right before.
 *
 * @param lots people who may be invited, or were
 * @param onDone is told how many have been seen to
 */
export async function inviteByOwner(
  folder: string,
  standing: Standing,
  lots: AsyncIterable<readonly ReadRow[]>,
  onDone: (count: number) => void,
): Promise<Invited> {
  const { survey } = standing.found
  const anonymous = standing.promise === 'anonymous'
  const key = await linksKey(folder)
  const of = { survey, wave: standing.wave, key }
  // Opening it first takes away what was cut off in the middle of a line.
  const file = await openLinksFile(folder, survey)
  const written = await personsIn(linksPath(folder), of)
  const asked = anonymous ? await openAskedFile(folder) : undefined
  const invited = noneInvited()
  let done = 0
  try {
    for await (const lot of lots) {
      const rows = lot.filter(
        ({ person, verdict }) =>
          !written.has(person) && (verdict === 'invite' || asked === undefined || asked.has(person)),
      )
      const late = asked ? await begunElsewhere(standing, rows, asked) : new Set<ReadRow>()
      const open = rows.filter((row) => !late.has(row))
      for (const row of late) invited.refused.push(withVerdict(row, { verdict: 'invited' }))
      await asked?.note(open.map(({ person }) => person))
      const taken = open.length === 0 ? [] : countIn(invited, open, await putRecipients(standing, body(open)))
      await file.add(taken.map(({ row, unsubscribe }) => linkRowOf(row, unsubscribe)))
      done += lot.length
      onDone(done)
    }
  } finally {
    await file.close()
    await asked?.close()
  }
  if (anonymous) await putHashes(standing, linksPath(folder), of)
  return invited

  function body(rows: readonly ReadRow[]) {
    if (anonymous) return { recipients: rows.map(({ person, contact: { role } }) => ({ person, role })) }
    return { links: rows.map(rowOf) }
  }

  function rowOf({ person, contact: { role, language, attributes } }: ReadRow): RecipientRow {
    const hash = hashOf(tokenOf(key, survey.id, standing.wave, person))
    return { hash, person, role, ...(language === undefined ? {} : { language }), attributes }
  }

  function linkRowOf({ person, contact }: ReadRow, unsubscribe: string) {
    const token = tokenOf(key, survey.id, standing.wave, person)
    return linkRow(standing.site, survey, contact, { person, token, unsubscribe })
  }
}

/** Find who was invited from elsewhere since the list was judged: a second link would be a second answer. */
async function begunElsewhere(
  standing: Standing,
  rows: readonly ReadRow[],
  asked: Pick<Awaited<ReturnType<typeof openAskedFile>>, 'has'>,
): Promise<ReadonlySet<ReadRow>> {
  const fresh = rows.filter(({ person }) => !asked.has(person))
  if (fresh.length === 0) return new Set()
  const { verdicts } = await standing.check(fresh.map(({ person }) => person))
  return new Set(fresh.filter((_, place) => verdicts[place]?.verdict === 'invited'))
}

/**
 * Tell the worker the hashes of everybody's links, without a person, an attribute or a language, and in an order that
 * says nothing: sorted, all of the file's. Those that it knows change nothing.
 */
async function putHashes(standing: Standing, path: string, of: LinksOf): Promise<void> {
  const { survey, wave, key } = of
  const links: Required<Pick<RecipientRow, 'hash' | 'role'>>[] = []
  for await (const rows of readLinks(path, of))
    for (const { person, role } of rows)
      links.push({ hash: hashOf(tokenOf(key, survey.id, wave, person)), role })
  links.sort((a, b) => (a.hash < b.hash ? -1 : 1))
  for (let start = 0; start < links.length; start += contactBatch)
    await putRecipients(standing, { links: links.slice(start, start + contactBatch) })
}
