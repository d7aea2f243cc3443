/** Sending by the owner's own mail server: one connection for all letters, never in the clear but to this machine. */
import { createTransport } from 'nodemailer'
import { hostOf } from '#engine/mail/host-of.ts'
import type { Letter } from '#engine/mail/mail.ts'
import { outcomeOf, type Sent, type SmtpError } from '#engine/mail/smtp-outcome.ts'
import { readSmtpUrl, smtpForms } from '#engine/mail/smtp-url.ts'
import { readSetting } from '../read-setting.ts'
import { messageOf } from './mime-of.ts'

/** Milliseconds that are waited: for the connection and its greeting, and for each answer. */
const patience = { connection: 15_000, answer: 60_000 }

/** Milliseconds before each try while the server cannot be reached. */
const pauses = [0, 5000, 20_000]

export interface OwnServer {
  /** Send one letter; what the server refuses is told, never thrown. */
  send(letter: Letter): Promise<Sent>
  /** Tell whether the server is there and takes the login. */
  answers(): Promise<boolean>
  close(): void
}

/**
 * Open the way to the server that `SMTP_URL` names; it is connected to when the first letter is sent.
 *
 * @throws where the setting is missing or cannot be read
 */
export async function openOwnServer(site: string): Promise<OwnServer> {
  const setting = await readSetting('SMTP_URL')
  if (setting === undefined)
    throw new Error(
      `SMTP_URL is not set: the mail server, as ${smtpForms}; set it, or put it into .dev.vars.`,
    )
  const server = readSmtpUrl(setting)
  if (typeof server === 'string') throw new Error(server)
  const { host, port, secure, local, login } = server
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    maxMessages: Number.POSITIVE_INFINITY,
    // A letter that was cut off is begun anew by us, who know how often.
    maxRequeues: 0,
    host,
    port,
    secure,
    requireTLS: !secure && !local,
    ignoreTLS: !secure && local,
    ...(login ? { auth: login } : {}),
    name: hostOf(site),
    connectionTimeout: patience.connection,
    greetingTimeout: patience.connection,
    socketTimeout: patience.answer,
  })
  return {
    async send(letter) {
      try {
        await transport.sendMail(messageOf(letter))
        return { outcome: 'accepted' }
      } catch (error) {
        const { command } = error as SmtpError
        return outcomeOf(error as SmtpError, command !== undefined && command !== 'CONN')
      }
    },
    answers: () =>
      transport.verify().then(
        () => true,
        () => false,
      ),
    close: () => transport.close(),
  }
}

/** What becomes of a letter where the server can be reached. */
type Settled = Exclude<Sent, { readonly outcome: 'whole' }>

/**
 * Send one letter, more than once where the server cannot be reached. Where it can, and breaks off at this letter each
 * time, the letter is put off and not the others.
 *
 * @throws where it still cannot be reached, or takes nothing whoever it is for
 */
export async function sendPatiently(server: OwnServer, letter: Letter): Promise<Settled> {
  let detail = ''
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    const sent = await server.send(letter)
    if (sent.outcome !== 'whole') return sent
    detail = sent.detail
    if (await server.answers()) {
      const again = await server.send(letter)
      return again.outcome === 'whole' ? { outcome: 'soft', detail } : again
    }
  }
  throw new Error(`The mail server takes nothing now: ${detail}. The same command goes on where it was.`)
}
