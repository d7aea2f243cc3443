/** What `npm run invite` was asked to do; refuses what contradicts itself. */
import { join } from 'node:path'
import { type MailAddress, readAddress } from '#engine/contacts/address.ts'
import { toAscii } from '../contacts/contact-list.ts'
import type { FoundSurvey } from '../find-survey.ts'
import { type Called, WrongCall } from '../run-command.ts'
import { type By, readBy } from '../sending/choose-outlet.ts'

export const inviteUsage = `npm run invite -- contacts.csv --survey <id> [--wave 2026-H2] [--yes]
npm run invite -- [contacts.csv] --survey <id> --test <address> [--role <role>] [--language <language>]

Says who of a list can be invited, who cannot and why, what its columns were taken for, and when mails would go out;
with a yes, at the terminal or by --yes, it invites them. Run again, it goes on: nobody is invited twice.

  --survey    the survey
  --wave      the wave (the one that today belongs to)
  --columns   a JSON file that says what columns hold: { "Mail": "email", "Area": "attribute.region" }
  --role      only people of this role
  --language  only people of this language
  --limit     so many at most; the next run goes on with the others
  --yes       invites without asking
  --report    the file that says what becomes of each row
  --out       the folder for links and mails (invitations/<survey>-<wave>)
  --url       where the service is (this machine)
  --test      sends one mail marked as a test to this address; what is answered by it is stored nowhere

Where the survey says «keep: owner», the addresses stay on this machine and links.csv is written into the folder:
  --eml       also writes each mail to a file
  --send      also sends each mail by the server that SMTP_URL names`

export const inviteOptions = {
  survey: { type: 'string' },
  wave: { type: 'string' },
  columns: { type: 'string' },
  role: { type: 'string' },
  language: { type: 'string' },
  limit: { type: 'string' },
  yes: { type: 'boolean' },
  report: { type: 'string' },
  out: { type: 'string' },
  url: { type: 'string' },
  test: { type: 'string' },
  eml: { type: 'boolean' },
  send: { type: 'boolean' },
  surveys: { type: 'string', default: 'surveys' },
} as const

export type InviteFlags = Called<typeof inviteOptions>['flags']

export interface InviteOptions {
  /** Path of the list; nothing where only a test is sent. */
  readonly list: string | undefined
  readonly limit: number | undefined
  readonly by: By
  /** Where a test goes; nothing where none is sent. */
  readonly test: MailAddress | undefined
}

/**
 * Read the words after the command, as far as no file is needed for it.
 *
 * @throws WrongCall
 */
export function readInviteOptions({ flags, positionals }: Called<typeof inviteOptions>): InviteOptions {
  const [list, ...more] = positionals
  if (flags.survey === undefined) throw new WrongCall('Name the survey by «--survey».')
  if (more.length > 0) throw new WrongCall('One list is read at a time.')
  if (list === undefined && flags.test === undefined) throw new WrongCall('Name the file of the list.')
  const test = flags.test === undefined ? undefined : readAddress(flags.test, toAscii)
  if (test?.ok === false) throw new WrongCall(`«${flags.test}» is no address: ${test.problem}.`)
  const limit = flags.limit === undefined ? undefined : Number(flags.limit)
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1))
    throw new WrongCall(`«${flags.limit}» must be a whole number from 1 on.`)
  return { list, limit, by: readBy(flags), test }
}

/**
 * Hold the words after the command against the survey.
 *
 * @throws WrongCall for a role or language that it does not have, and for mails that its owner does not send
 */
export function refuseForeign(flags: InviteFlags, { survey, sending }: FoundSurvey): void {
  for (const [what, said, known] of [
    ['role', flags.role, survey.roles],
    ['language', flags.language, survey.languages],
  ] as const)
    if (said !== undefined && !known.includes(said))
      throw new WrongCall(`«${said}» is no ${what} of ${survey.id} (known: ${known.join(', ')}).`)
  if (sending.keep === 'here' && (flags.eml || flags.send))
    throw new WrongCall(
      `${survey.id} says «keep: here»: its mails go out from the service; «--eml» and «--send» are for «keep: owner».`,
    )
}

/** Name the folder for what an owner keeps of a wave. */
export function folderFor(out: string | undefined, survey: string, wave: string): string {
  return out ?? join('invitations', `${survey}-${wave}`)
}
