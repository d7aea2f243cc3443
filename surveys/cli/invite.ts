/** `npm run invite`: from a contact list to invited people; without a yes it only says who would get what, and who not and why. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { agreed } from './ask-yes.ts'
import { type ContactList, openContactList } from './contacts/contact-list.ts'
import { countInvited } from './contacts/list-summary.ts'
import { columnLines } from './contacts/say-columns.ts'
import { mailLines, summaryLines } from './contacts/say-summary.ts'
import { counted } from './counted.ts'
import { type FoundSurvey, findSurvey } from './find-survey.ts'
import {
  folderFor,
  type InviteFlags,
  inviteOptions,
  inviteUsage,
  readInviteOptions,
  refuseForeign,
} from './invitations/invite-options.ts'
import { type JudgedList, judgeRun } from './invitations/judge-run.ts'
import { runByOwner, runHere } from './invitations/real-run.ts'
import { againstInviting, standingLines } from './invitations/say-standing.ts'
import { sendTest } from './invitations/send-test.ts'
import { readStanding, type Standing } from './invitations/standing.ts'
import { readJson } from './read-json.ts'
import { runCommand } from './run-command.ts'
import { type By, chooseOutlet } from './sending/choose-outlet.ts'
import { findService } from './service.ts'

await runCommand(inviteUsage, inviteOptions, async (called) => {
  const { flags } = called
  const { list: path, limit, by, test: address } = readInviteOptions(called)
  const found = await findSurvey(flags.surveys, flags.survey ?? '')
  refuseForeign(flags, found)
  const list = path === undefined ? undefined : await openList(path, found, flags)
  const standing = await readStanding(await findService(flags.url), found, flags.wave)
  const folder = folderFor(flags.out, found.survey.id, standing.wave)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { role, language } = flags
  if (address) return sendTest(standing, { address, list, role, language, by, folder })
  // One of both was asked for; without either this was called wrongly.
  return list ? invite(standing, list, { flags, limit, by, folder }) : 2
})

async function openList(path: string, found: FoundSurvey, flags: InviteFlags): Promise<ContactList> {
  const said = flags.columns === undefined ? {} : await readJson(flags.columns)
  const list = await openContactList(path, found, said)
  if (list.table.encoding === 'windows-1252') console.error(`${path} is no UTF-8; read as Windows-1252`)
  return list
}

interface Asked {
  readonly flags: InviteFlags
  readonly limit: number | undefined
  readonly by: By
  readonly folder: string
}

async function invite(standing: Standing, list: ContactList, asked: Asked): Promise<number> {
  const { flags, limit, by, folder } = asked
  const { role, language } = flags
  const here = standing.found.sending.keep === 'here'
  say([...standingLines(standing), `${list.path}:`, ...columnLines(list)])
  const against = againstInviting(standing)
  if (standing.closed) return tell(against)
  const openOutlet = here ? undefined : await chooseOutlet(standing, by, 'invitation')
  const report = flags.report ?? join(folder, 'report.csv')
  const judged = await judgeRun(list, standing, { role, language, limit }, report)
  sayJudged(judged, standing, here || by === 'smtp')
  console.log(`What becomes of each row: ${report}`)
  if (against.length > 0) return tell(against)
  const fresh = countInvited(judged.summary)
  // What an earlier run has begun can be completed only where this machine keeps the links.
  if (fresh === 0 && (here || judged.invited === 0)) {
    console.log('Nobody is left to be invited.')
    return judged.summary.others.every(({ verdict }) => verdict === 'unreadable') ? 1 : 0
  }
  const question =
    fresh > 0 ? `Invite ${counted(fresh, 'person', 'people')}?` : 'Complete what an earlier run began?'
  if (!flags.yes && !(await agreed(question, 'nobody was invited', '--yes'))) return 0
  process.once('SIGINT', stop)
  const run = { standing, list, judged, folder }
  say(openOutlet === undefined ? await runHere(run) : await runByOwner(run, openOutlet))
  return 0
}

/** Say who is invited and who not, and when mails go out where the service or this machine sends any. */
function sayJudged({ summary }: JudgedList, { found, mail }: Standing, sends: boolean): void {
  const { mail: said, timeZone } = found.file
  // Mails that stay on this machine wake nobody.
  const stay = mail.mailer === 'mailbox' && found.sending.keep === 'here'
  const rules = stay ? { ...said, quiet: { from: '00:00', to: '00:00' } } : said
  say(['', ...summaryLines(summary)])
  if (sends) say(mailLines(summary, { rules, timeZone, now: Date.now() }))
}

function stop(): void {
  console.error('\nStopped. The same command goes on where it was.')
  process.exit(130)
}

function say(lines: readonly string[]): void {
  for (const line of lines) console.log(line)
}

/** Say what speaks against it, and give the code for that. */
function tell(against: readonly string[]): number {
  for (const line of against) console.error(line)
  return 1
}
