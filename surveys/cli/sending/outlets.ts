/** The ways in which an owner's mails leave: a table for any mailer, a file for each, or their own server; decides about nobody. */
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { linksLines, linksStart } from '#engine/links/links-table.ts'
import type { Letter } from '#engine/mail/mail.ts'
import { quietUntil } from '#engine/mail/quiet-hours.ts'
import type { MailKind, MailRules } from '#engine/mailing.ts'
import type { Survey } from '#engine/model.ts'
import { openAppendFile } from '../invitations/append-file.ts'
import { emlPath, writeEml } from './eml-files.ts'
import type { Outlet, Placed } from './hand-out.ts'
import { type OwnServer, sendPatiently } from './own-server.ts'
import { paceOf } from './pace.ts'
import type { SentLog } from './sent-log.ts'

/** What every way needs to know. */
export interface Way {
  readonly folder: string
  readonly kind: MailKind
  readonly log: SentLog
  readonly letterOf: (row: Placed) => Letter
}

/** Leave everybody in `links.csv`, where they stand already; their owner's mailer takes them from there. */
export function inLinksFile(where: string): Outlet {
  return { where, done: () => false, give: async () => 'given', end: async () => {} }
}

/** Write everybody into a table of their own, as `links.csv` is; it is there once all of them are in it. */
export async function toTable({ folder, kind, log }: Way, survey: Survey, day: string): Promise<Outlet> {
  const path = freePath(folder, `${kind}-${day}`)
  const beside = `${path}.new`
  await rm(beside, { force: true })
  const file = await openAppendFile(beside)
  await file.append(linksStart(survey))
  const persons: string[] = []
  return {
    where: path,
    done: ({ person }) => log.stateOf(kind, person) === 'sent',
    async give(row) {
      await file.append(linksLines([row], survey))
      persons.push(row.person)
      return 'given'
    },
    async end(whole) {
      await file.close()
      if (whole && persons.length > 0) {
        await rename(beside, path)
        await log.note(kind, persons, 'sent', 'in a table')
      } else await rm(beside, { force: true })
      await log.close()
    },
  }
}

/** Write each mail to a file below the folder. */
export function toEmlFiles({ folder, kind, log, letterOf }: Way): Outlet {
  const where = join(folder, kind)
  return {
    where,
    done: ({ person }) => log.stateOf(kind, person) === 'sent',
    async give(row) {
      await writeEml(emlPath(where, row.place, row.person), letterOf(row))
      await log.note(kind, [row.person], 'sent', 'to a file')
      return 'given'
    },
    end: () => log.close(),
  }
}

/** Send each mail by the owner's server, evenly, and to nobody at night. */
export function toOwnServer(
  { kind, log, letterOf }: Way,
  server: OwnServer,
  rules: MailRules,
  timeZone: string,
): Outlet {
  const turn = paceOf(rules.aMinute)
  return {
    where: 'the mail server',
    done: ({ person }) => ['sent', 'refused'].includes(log.stateOf(kind, person) ?? ''),
    async give(row) {
      if (quietUntil(rules.quiet, row.zone || timeZone, Date.now()) !== undefined) return 'put off'
      const letter = letterOf(row)
      await turn()
      await log.note(kind, [row.person], 'begun', letter.messageId)
      const sent = await sendPatiently(server, letter)
      if (sent.outcome === 'soft') return 'put off'
      const [state, detail] =
        sent.outcome === 'hard' ? (['refused', sent.detail] as const) : (['sent', ''] as const)
      await log.note(kind, [row.person], state, detail)
      return state === 'sent' ? 'given' : 'refused'
    },
    async end() {
      server.close()
      await log.close()
    },
  }
}

/** Find a name that no file has; what was written on the same day stays. */
function freePath(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.csv`)
    if (!existsSync(path)) return path
  }
}
