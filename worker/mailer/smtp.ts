/** Sending by SMTP: one connection for all letters of a run, never in the clear but to this machine. */

import { outcomeOf, type SmtpError } from '#engine/mail/smtp-outcome.ts'
import type { SmtpServer } from '#engine/mail/smtp-url.ts'
import type { Mailer } from './mailer.ts'
import { mimeOf } from './mime-of.ts'
import { openLine, patience, type SmtpLine, within } from './smtp-line.ts'

/**
 * Open a way to a server; it is connected to when the first letter is sent.
 *
 * @param name what this client calls itself: the domain that mails come from
 */
export function openSmtp(server: SmtpServer, name: string, waits: typeof patience = patience): Mailer {
  let line: SmtpLine | undefined
  return {
    name: 'smtp',
    leaves: true,
    async send(letter) {
      let begun = false
      const deliver = async () => {
        const { from, to, raw } = await mimeOf(letter)
        if (!line || line.isOver()) line = await openLine(server, name, waits)
        begun = true
        await line.send(from, to, raw)
      }
      try {
        await within(waits.letter, deliver())
        return { outcome: 'accepted' }
      } catch (error) {
        const told = error as SmtpError
        if (!(await isReady(line, told))) {
          line?.drop()
          line = undefined
        }
        return outcomeOf(told, begun)
      }
    },
    async close() {
      if (line && !line.isOver()) await line.end()
      line = undefined
    },
  }
}

/** Make a connection ready for the next letter, where the server has answered about the last one and listens still. */
async function isReady(line: SmtpLine | undefined, { responseCode }: SmtpError): Promise<boolean> {
  if (!line || line.isOver() || responseCode === undefined) return false
  return line.reset().then(
    () => true,
    () => false,
  )
}
