/** `npm run feedback`: thanks to those who answered a wave, with what was promised because of it; once for each of them. */
import { promisesOf } from '#engine/mail/letter-of.ts'
import type { FeedbackBody, FeedbackResult } from '#engine/wire-owner.ts'
import { agreed } from './ask-yes.ts'
import { counted, whole } from './counted.ts'
import { findSurvey } from './find-survey.ts'
import { folderFor } from './invitations/invite-options.ts'
import { linksPath } from './invitations/links-file.ts'
import { readStanding, type Standing } from './invitations/standing.ts'
import { runCommand, WrongCall } from './run-command.ts'
import { readBy } from './sending/choose-outlet.ts'
import { followUp, followUpOptions } from './sending/follow-up.ts'
import { findService, get, post } from './service.ts'

const usage = `npm run feedback -- --survey <id> --wave 2026-H2 [--links links.csv] [--eml | --send] [--yes]

Thanks those who answered a wave that is closed, and tells them what was promised because of it (surveys/promises).

  --survey  the survey
  --wave    the wave that they answered
  --yes     does it without asking
  --url     where the service is (this machine)

Where the survey says «keep: owner», from links.csv; in an anonymous survey to everybody in it:
  --links   the file of links (invitations/<survey>-<wave>/links.csv)
  --eml     writes each mail to a file
  --send    sends each mail by the server that SMTP_URL names
            otherwise those to be thanked are written into a table as links.csv is one, for any mailer`

await runCommand(usage, followUpOptions, async ({ flags, positionals }) => {
  if (flags.survey === undefined || flags.wave === undefined || positionals.length > 0)
    throw new WrongCall('Name the survey by «--survey» and the wave by «--wave», and nothing else.')
  const by = readBy(flags)
  const yes = flags.yes === true
  const found = await findSurvey(flags.surveys, flags.survey)
  const { survey, sending } = found
  if (sending.keep === 'here' && by !== 'table')
    throw new WrongCall(`${survey.id} says «keep: here»: its mails go out from the service.`)
  const standing = await readStanding(await findService(flags.url), found, flags.wave)
  if (!standing.closed) {
    const until = standing.closesOn === null ? 'is still open' : `is open until ${standing.closesOn}`
    console.error(`The wave ${standing.wave} ${until}; thanks go out once it is closed.`)
    return 1
  }
  if (sending.keep === 'here') return byService(standing, yes)
  const promises = promisesOf(found.file.promises, survey.id, standing.wave).length
  if (!tellsSomething(survey.id, promises)) return 1
  const links = flags.links ?? linksPath(folderFor(undefined, survey.id, standing.wave))
  const words =
    standing.promise === 'anonymous' ? 'were invited and can be thanked' : 'answered and can be thanked'
  return followUp({ standing, links, kind: 'feedback', by, yes, verdict: 'answered', words })
})

async function byService({ service, found, wave, mail }: Standing, yes: boolean): Promise<number> {
  const path = `/api/mails/${found.survey.id}/feedback`
  const { due, before, promises } = await get<FeedbackResult>(service, `${path}?wave=${wave}`)
  if (!tellsSomething(found.survey.id, promises)) return 1
  console.log(
    `${counted(due, 'person who answered', 'people who answered')} can be thanked; ${whole(before)} were before.`,
  )
  if (mail.missing !== null) {
    console.error(mail.missing)
    return 1
  }
  if (due === 0) return 0
  if (!yes && !(await agreed(`Thank ${counted(due, 'person', 'people')}?`, 'nobody was written to', '--yes')))
    return 0
  const queued = await post<FeedbackResult>(service, path, { wave } satisfies FeedbackBody)
  console.log(`${counted(queued.due, 'mail is', 'mails are')} on the way.`)
  return 0
}

/** Say how much there is to tell; thanks without anything that came of it go to nobody. */
function tellsSomething(survey: string, promises: number): boolean {
  if (promises > 0) console.log(`The mail tells of ${counted(promises, 'promise', 'promises')}.`)
  else
    console.error(
      `No promise names «${survey}» and this wave; write down in surveys/promises what comes of what people said, and deploy it.`,
    )
  return promises > 0
}
