/** What an SMTP server's words mean for a letter and for those that follow; speaks with no server. */

/**
 * What became of a letter, by what it means for the next ones.
 *
 * - `accepted`: it is with somebody who delivers it
 * - `hard`: refused for good; `recipient` where it is the address that cannot be reached, and not what is written
 * - `soft`: refused for now, or lost on the way; the same letter may be taken later
 * - `whole`: nothing can be sent now, whoever it is for: a login that is refused, a server that is not there
 */
export type Sent =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'hard'; readonly detail: string; readonly recipient: boolean }
  | { readonly outcome: 'soft'; readonly detail: string }
  | { readonly outcome: 'whole'; readonly detail: string }

/** An error as nodemailer makes it. */
export interface SmtpError {
  readonly message: string
  readonly code?: string | undefined
  /** The command that was answered, `CONN` for none. */
  readonly command?: string | undefined
  readonly response?: string | undefined
  readonly responseCode?: number | undefined
}

/** Commands that are about one letter; all others are about whoever sends. */
const ofTheLetter = ['RCPT TO', 'DATA']
/** Detail is stored and shown; a server may answer at any length. */
const longest = 300
/** Of what is longer, the beginning is read. */
const longestRead = 5000

/**
 * Tell what became of a letter.
 *
 * A refusal by policy (5.7, RFC 3463), or of relaying, is about the sender, although it stands in the answer for the
 * recipient: such a letter is tried again, and nobody is taken for somebody who cannot be reached.
 *
 * @param begun whether the server was told of this letter before the error
 */
export function outcomeOf(error: SmtpError, begun: boolean): Sent {
  const { command = '', responseCode = 0 } = error
  // That TLS is missing is not what a server says that has never heard of it.
  const said = error.code === 'ETLS' ? error.message : (error.response ?? error.message)
  const detail = detailOf(said)
  if (error.code === 'EMESSAGE' && responseCode === 0) return { outcome: 'hard', detail, recipient: false }
  if (error.code === 'EENVELOPE' && command === 'API') return { outcome: 'hard', detail, recipient: true }
  if (responseCode >= 500 && ofTheLetter.includes(command)) {
    if (command === 'DATA') return { outcome: 'hard', detail, recipient: false }
    return isPolicy(detail) ? { outcome: 'soft', detail } : { outcome: 'hard', detail, recipient: true }
  }
  if (ofTheLetter.includes(command) || (command === 'MAIL FROM' && responseCode < 500))
    return { outcome: 'soft', detail }
  return { outcome: begun && responseCode < 500 ? 'soft' : 'whole', detail }
}

/** Keep of what a server said one short line without addresses: it is stored for longer than they are. */
export function detailOf(said: string): string {
  return said
    .slice(0, longestRead)
    .replace(/(?:"[^"]{0,64}"|[^\s<>()[\]"',;:]{1,64})@[^\s<>()[\]"',;:]+/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
}

function isPolicy(response: string): boolean {
  return /^\d{3}[ -]5\.7\.\d/.test(response) || /\brelay/i.test(response)
}
