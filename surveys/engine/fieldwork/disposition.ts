/** What became of one invited person, by what is known of them; knows of nobody whether a mail was opened, and never asks. */

/** What is known of one recipient. */
export interface Standing {
  /** How far their invitation has come; `none` where there is no mail for them. */
  readonly mail: 'none' | 'due' | 'sent' | 'handed' | 'failed' | 'stopped'
  /** What was said about their link; one that was passed on is followed, and a colleague stands in their place. */
  readonly link: 'open' | 'declined' | 'passed-on'
  /** What they have sent: all of it, or a part that answers half of what everybody in the role is asked, or less. */
  readonly response: 'none' | 'complete' | 'half' | 'less'
  /** Something was answered and not sent. */
  readonly begun: boolean
  /** Why they are written to no more, where that came after the invitation. */
  readonly stopped: 'no' | 'unsubscribed' | 'complained' | 'bounced'
}

/**
 * The final disposition codes that are told apart, by their letters in AAPOR's Standard Definitions.
 *
 * - `I`: answered, and sent it off
 * - `P`: sent a part, at least half of the questions that everybody in the role is asked
 * - `R`: refused: unsubscribed, complained of the mail, or broke off before half
 * - `UO`: unknown: nothing was heard, or the mail came back
 * - `ineligible`: said that they are not the one to ask
 * - `unsent`: nothing has reached them from us, so they are in no base
 */
export type Disposition = 'I' | 'P' | 'R' | 'UO' | 'ineligible' | 'unsent'

/**
 * Decide the disposition of one recipient.
 *
 * What they did by their link counts before what their mails did: whoever answered was reached, however that came about.
 * Silence is unknown, never a refusal or a contact: that a mail was delivered tells of nobody that it was read.
 *
 * Source: AAPOR, Standard Definitions, internet surveys of specifically named persons.
 *
 * @example dispositionOf({ mail: 'sent', link: 'open', response: 'none', begun: true, stopped: 'no' }) // 'R'
 */
export function dispositionOf({ mail, link, response, begun, stopped }: Standing): Disposition {
  if (response === 'complete') return 'I'
  if (response === 'half') return 'P'
  if (link === 'declined') return 'ineligible'
  if (response === 'less' || begun) return 'R'
  if (link === 'passed-on') return 'UO'
  const wasRefused = mail === 'failed' && stopped === 'bounced'
  if (mail !== 'sent' && mail !== 'handed' && !wasRefused) return 'unsent'
  return stopped === 'unsubscribed' || stopped === 'complained' ? 'R' : 'UO'
}
