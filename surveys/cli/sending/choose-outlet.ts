/** Which way an owner's mails leave, as the command was told; opens what that way needs before anybody is invited. */
import { dayIn } from '#engine/logic/wave.ts'
import type { MailKind } from '#engine/mailing.ts'
import { linksPath } from '../invitations/links-file.ts'
import type { Standing } from '../invitations/standing.ts'
import { WrongCall } from '../run-command.ts'
import type { Outlet } from './hand-out.ts'
import { lettersFor } from './letters.ts'
import { inLinksFile, toEmlFiles, toOwnServer, toTable } from './outlets.ts'
import { openOwnServer } from './own-server.ts'
import { openSentLog } from './sent-log.ts'

/** By what mails leave. */
export type By = 'table' | 'eml' | 'smtp'

/** Read the flags of a command. */
export function readBy(flags: {
  readonly eml?: boolean | undefined
  readonly send?: boolean | undefined
}): By {
  if (flags.eml && flags.send) throw new WrongCall('«--eml» and «--send» exclude each other.')
  return flags.send ? 'smtp' : flags.eml ? 'eml' : 'table'
}

/**
 * Make a way ready.
 *
 * @throws where the mail server or the sender is not known
 */
export async function chooseOutlet(
  standing: Standing,
  by: By,
  kind: MailKind,
): Promise<(folder: string) => Promise<Outlet>> {
  const { survey, file } = standing.found
  const now = new Date()
  if (by === 'table' && kind === 'invitation') return async (folder) => inLinksFile(linksPath(folder))
  if (by === 'table') {
    const letterOf = () => {
      throw new Error('a table holds no letter')
    }
    return async (folder) => {
      const log = await openSentLog(folder)
      return toTable({ folder, kind, log, letterOf }, survey, dayIn(file.timeZone, now))
    }
  }
  const letterOf = lettersFor(standing, kind, now)
  if (by === 'eml')
    return async (folder) => toEmlFiles({ folder, kind, log: await openSentLog(folder), letterOf })
  const server = await openOwnServer(standing.site)
  return async (folder) => {
    const log = await openSentLog(folder)
    return toOwnServer({ folder, kind, log, letterOf }, server, file.mail, file.timeZone)
  }
}
