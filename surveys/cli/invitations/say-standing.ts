/** Telling how a wave stands, who writes to its people, and what speaks against inviting anybody now. */
import { inert } from '#engine/parse/diagnostic.ts'
import type { Standing } from './standing.ts'

const promises = {
  named: 'named: leaders in scope see who said what',
  confidential: 'confidential: only you could find out who said what, and promise not to',
  anonymous: 'anonymous: nobody can tell who answered',
} as const

/** Say it in a few lines. */
export function standingLines(standing: Standing): string[] {
  const { found, wave, closesOn, promise, site, mail } = standing
  const { survey, sending, file } = found
  const [own = 'en'] = survey.languages
  const sender = file.company[own]?.company ?? ''
  const { from, replyTo } = file.mail
  const answers = replyTo === undefined ? '' : `, answers go to ${replyTo}`
  const here = sending.keep === 'here'
  return [
    `${survey.id}, wave ${wave}; ${closesOn === null ? 'nobody has said yet when it closes' : `closes on ${closesOn}`}; ${promises[promise]}.`,
    ...unusualWave(standing),
    here
      ? `Addresses are stored by the service, which sends the mails${mail.mailer === 'mailbox' ? ' to the mailbox of this machine' : ''}.`
      : 'Addresses stay on this machine; the service is told hashes.',
    `Mails come from ${from === undefined ? `${sender}, whose address is not set yet` : `${sender} <${from}>`}${answers}. Links lead to ${site}.`,
  ].map(inert)
}

/** Say that a wave would begin by this that is not today's: its name may be mistyped. */
function unusualWave({ owned: { current, waves }, wave }: Standing): string[] {
  if (wave === current || waves.some((known) => known.wave === wave)) return []
  return [
    `Nobody was asked in the wave ${wave} yet, and today belongs to ${current}; is it the one you mean?`,
  ]
}

/** Give the sentences that speak against inviting anybody; none where nothing does. */
export function againstInviting({ found, wave, closed, closesOn, mail }: Standing): string[] {
  return [
    ...(closed ? [`The wave ${wave} closed on ${closesOn}; nobody can be invited to it any more.`] : []),
    ...(found.sending.keep === 'here' && mail.missing !== null ? [mail.missing] : []),
  ]
}
