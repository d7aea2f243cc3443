/** Reading what a provider's table says became of a mail: codes, or its own words; reads no address. */
import { judgeStatus, type Outcome } from './judge-status.ts'

const complaints = /\b(?:complain\w*|spam[ -]?(?:complaint|report)\w*|abuse|feedback loop)\b/i
const passing =
  /\b(?:soft\w*|transient|temporar\w*|deferr\w*|delay\w*|throttl\w*|block\w*|auto[ -]?(?:reply|responder)|out of office|challenge\w*|policy|spam\w*|unsubscrib\w*|(?:mail)?box ?full|over ?quota)/i
const forGood =
  /\b(?:hard\w*|permanent\w*|bounce\w*|invalid\w*|undeliver\w*|suppress\w*|unknown|inactive|disabled|no ?such|not ?found|does ?n.t exist)/i
const code = /(?<![\d.])[245](?:\.\d{1,3}\.\d{1,3}|\d\d)(?![\d.])/

/**
 * Read the cells of a row that say what became of its mail.
 *
 * A table of addresses alone is one of those that came back: that is why it was exported.
 *
 * @param said the cells, one after the other; empty where the table has none of them
 * @example readOutcome('HardBounce') // 'bounced'
 * @example readOutcome('bounce 552 5.2.2 mailbox full') // 'ignored'
 */
export function readOutcome(said: string): Outcome {
  const words = said.replace(/(?<=[a-z])(?=[A-Z])|_/g, ' ').trim()
  if (words === '') return 'bounced'
  if (complaints.test(words)) return 'complained'
  if (passing.test(words)) return 'ignored'
  if (code.test(words)) return judgeStatus(undefined, words)
  return forGood.test(words) ? 'bounced' : 'ignored'
}
