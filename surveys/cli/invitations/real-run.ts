/** Inviting the picked people of a judged list, and giving out their mails where that is the owner's part; asks nobody. */
import type { ContactList } from '../contacts/contact-list.ts'
import type { ReadRow } from '../contacts/judgement.ts'
import { countInvited } from '../contacts/list-summary.ts'
import { pickedRows } from '../contacts/picked-rows.ts'
import { progressBar } from '../progress-bar.ts'
import { handOut, type Outlet } from '../sending/hand-out.ts'
import { inviteHere } from './invite-here.ts'
import { inviteByOwner } from './invite-owner.ts'
import type { JudgedList } from './judge-run.ts'
import { linksPath } from './links-file.ts'
import { asOnlyRun } from './only-run.ts'
import type { Invited } from './put-recipients.ts'
import { handedLines, invitedLines } from './say-invited.ts'
import type { Standing } from './standing.ts'

export interface Run {
  readonly standing: Standing
  readonly list: ContactList
  readonly judged: JudgedList
  readonly folder: string
}

/**
 * Invite people to a survey whose addresses the service keeps.
 *
 * @returns what was done, in lines
 */
export async function runHere(run: Run): Promise<string[]> {
  return invitedLines(await put(run, inviteHere))
}

/**
 * Invite people to a survey whose addresses the owner keeps, and give out what they get.
 *
 * @returns what was done, in lines
 */
export function runByOwner(run: Run, openOutlet: (folder: string) => Promise<Outlet>): Promise<string[]> {
  const { standing, folder, judged } = run
  return asOnlyRun(folder, async () => {
    const invited = await put(run, (...args) => inviteByOwner(folder, ...args))
    const links = linksPath(folder)
    const outlet = await openOutlet(folder)
    const bar = progressBar(countInvited(judged.summary) + judged.invited)
    const handing = { standing, links, folder, kind: 'invitation', onDone: bar.show } as const
    const handed = await handOut(handing, outlet).finally(bar.end)
    const told = outlet.where === links ? [] : handedLines(handed, outlet)
    return [...invitedLines(invited), `Their links are in ${links}.`, ...told]
  })
}

type Put = (
  standing: Standing,
  lots: AsyncIterable<readonly ReadRow[]>,
  onDone: (count: number) => void,
) => Promise<Invited>

function put({ standing, list, judged }: Run, invite: Put): Promise<Invited> {
  const { mark, picked, summary, invited } = judged
  const bar = progressBar(countInvited(summary) + invited)
  const lots = pickedRows(list, mark, picked, standing.personOf)
  return invite(standing, lots, bar.show).finally(bar.end)
}
