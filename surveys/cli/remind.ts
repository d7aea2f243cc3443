/** `npm run remind`: a reminder to those who were invited by their owner and have not answered; each at most as often as the file says. */

import { findSurvey } from './find-survey.ts'
import { folderFor } from './invitations/invite-options.ts'
import { linksPath } from './invitations/links-file.ts'
import { readStanding } from './invitations/standing.ts'
import { runCommand, WrongCall } from './run-command.ts'
import { readBy } from './sending/choose-outlet.ts'
import { followUp, followUpOptions } from './sending/follow-up.ts'
import { findService } from './service.ts'

const usage = `npm run remind -- --survey <id> [--wave 2026-H2] [--links links.csv] [--eml | --send] [--yes]

Reminds people whom «npm run invite» has written into links.csv and who have not answered; in an anonymous survey, where
nobody knows who has, all of them. Where the survey says «keep: here», the service reminds by itself.

  --survey  the survey
  --wave    the wave (the one that today belongs to)
  --links   the file of links (invitations/<survey>-<wave>/links.csv)
  --second  the second reminder, where the survey says «reminders: 2»
  --eml     writes each mail to a file
  --send    sends each mail by the server that SMTP_URL names
            otherwise those to be reminded are written into a table as links.csv is one, for any mailer
  --yes     does it without asking
  --url     where the service is (this machine)`

const options = { ...followUpOptions, second: { type: 'boolean' } } as const

await runCommand(usage, options, async ({ flags, positionals }) => {
  if (flags.survey === undefined || positionals.length > 0)
    throw new WrongCall('Name the survey by «--survey», and nothing else.')
  const by = readBy(flags)
  const found = await findSurvey(flags.surveys, flags.survey)
  const { survey, sending } = found
  if (sending.keep === 'here') return refuse(`${survey.id} says «keep: here»: the service reminds by itself.`)
  const most = flags.second ? 2 : 1
  if (sending.reminders < most)
    return refuse(`${survey.id} says «reminders: ${sending.reminders}»; nobody is reminded more often.`)
  const standing = await readStanding(await findService(flags.url), found, flags.wave)
  if (standing.closed) return refuse(`The wave ${standing.wave} closed on ${standing.closesOn}.`)
  return followUp({
    standing,
    links: flags.links ?? linksPath(folderFor(undefined, survey.id, standing.wave)),
    kind: flags.second ? 'reminder-2' : 'reminder',
    by,
    yes: flags.yes === true,
    verdict: 'invited',
    words: `can be reminded, ${sending.remindAfterDays} days after the mail before it`,
  })
})

function refuse(why: string): number {
  console.error(why)
  return 1
}
