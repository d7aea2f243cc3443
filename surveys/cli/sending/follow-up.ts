/** Mails that follow an invitation, from the owner's own list: first counted, then, after a yes, given out. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { MailKind } from '#engine/mailing.ts'
import type { Verdict } from '#engine/wire-owner.ts'
import { agreed } from '../ask-yes.ts'
import { counted, whole } from '../counted.ts'
import { knownKey } from '../invitations/links-key.ts'
import { asOnlyRun } from '../invitations/only-run.ts'
import { handedLines } from '../invitations/say-invited.ts'
import type { Standing } from '../invitations/standing.ts'
import { progressBar } from '../progress-bar.ts'
import { type By, chooseOutlet } from './choose-outlet.ts'
import { handOut, lotsOf } from './hand-out.ts'

/** What every command can be told that writes to people who were invited. */
export const followUpOptions = {
  survey: { type: 'string' },
  wave: { type: 'string' },
  links: { type: 'string' },
  eml: { type: 'boolean' },
  send: { type: 'boolean' },
  yes: { type: 'boolean' },
  url: { type: 'string' },
  surveys: { type: 'string', default: 'surveys' },
} as const

export interface FollowUp {
  readonly standing: Standing
  readonly links: string
  readonly kind: MailKind
  readonly by: By
  readonly yes: boolean
  /** Whom it is for, as the worker judges people. */
  readonly verdict: Verdict
  /** What they get, to stand after a number of people: `can be reminded`. */
  readonly words: string
}

/** Count, ask and give out. */
export async function followUp(following: FollowUp): Promise<number> {
  const { standing, links, kind, by, yes, words } = following
  if (!existsSync(links))
    throw new Error(`${links} does not exist; «npm run invite» writes it, and «--links» says where it is.`)
  const openOutlet = await chooseOutlet(standing, by, kind)
  const { people, wanted } = await count(following)
  console.log(
    `${whole(wanted)} of ${counted(people, 'person', 'people')} ${words}; who had this mail before gets none.`,
  )
  if (wanted === 0) return 0
  if (
    !yes &&
    !(await agreed(`Write to ${counted(wanted, 'person', 'people')}?`, 'nobody was written to', '--yes'))
  )
    return 0
  const folder = dirname(links)
  return asOnlyRun(folder, async () => {
    const outlet = await openOutlet(folder)
    const bar = progressBar(wanted)
    const handed = await handOut({ standing, links, folder, kind, onDone: bar.show }, outlet).finally(bar.end)
    for (const line of handedLines(handed, outlet)) console.log(line)
    return 0
  })
}

/** Count the people of the list, and those among them who are meant; in anonymous surveys nobody knows, and all are. */
async function count({ standing, links, verdict }: FollowUp): Promise<{ people: number; wanted: number }> {
  const anonymous = standing.promise === 'anonymous'
  const meant: readonly Verdict[] = anonymous ? ['invited', 'answered'] : [verdict]
  const key = await knownKey(dirname(links))
  let people = 0
  let wanted = 0
  for await (const lot of lotsOf({ links, standing }, key)) {
    const { verdicts } = await standing.check(lot.map(({ person }) => person))
    people += lot.length
    wanted += verdicts.filter((judged) => meant.includes(judged.verdict)).length
  }
  return { people, wanted }
}
