/** Sending a leader the link that was asked for; tells nobody but the leader, and the platform's log where it fails. */
import type { Context } from 'hono'
import { headersOf } from '#engine/mail/headers-of.ts'
import { senderOf } from '#engine/mail/letter-of.ts'
import type { Letter } from '#engine/mail/mail.ts'
import { messageIdOf } from '#engine/mail/message-id.ts'
import { signInMail } from '#engine/mail/sign-in-mail.ts'
import type { Leader } from '#engine/programme.ts'
import type { AppEnv } from '../env.ts'
import { mailersOf } from '../mailer/mailer-of.ts'
import { newToken } from './secrets.ts'
import { siteOf } from './site-of.ts'

/** A link lives for minutes, so a mail that is refused for now gets one more try and no place in the queue. */
const tries = 2

interface SignInLink {
  /** Of the link's page, with its token. */
  readonly path: string
  /** For which the link works. */
  readonly minutes: number
  readonly language: string
}

/**
 * Send the mail.
 *
 * @throws where no mailer is set up or none takes the mail
 */
export async function sendSignIn(c: Context<AppEnv>, leader: Leader, link: SignInLink): Promise<void> {
  const { definitions, store, now } = c.var
  const { leaders: mailer, missing } = mailersOf(c.env, definitions, store, () => now.getTime())
  if (!mailer) throw new Error(`a sign-in mail was asked for, and cannot be sent: ${missing}`)
  const letter = letterTo(c, leader, link)
  try {
    let sent = await mailer.send(letter)
    for (let more = tries - 1; more > 0 && sent.outcome === 'soft'; more--) sent = await mailer.send(letter)
    if (sent.outcome !== 'accepted') throw new Error(`a sign-in mail was refused: ${sent.detail}`)
  } finally {
    await mailer.close()
  }
}

function letterTo(
  c: Context<AppEnv>,
  { email, name }: Leader,
  { path, minutes, language: asked }: SignInLink,
): Letter {
  const { definitions } = c.var
  const language = Object.hasOwn(definitions.company, asked) ? asked : definitions.language
  const site = siteOf(c)
  const company = definitions.company[language]?.company ?? ''
  return {
    ...signInMail({ company, name, link: `${site}${path}`, minutes, language }),
    to: { address: email, name },
    ...senderOf(definitions, language, site),
    messageId: messageIdOf(site, newToken()),
    headers: headersOf({ kind: 'sign-in', site }),
  }
}
