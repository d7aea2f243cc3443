/** Reading reports that servers write for people: of qmail, Exim, older Gmail and Exchange; takes no word of a person for one. */
import { addressIn, type Fields } from './fields.ts'
import { judgeStatus } from './judge-status.ts'
import type { Report } from './returned.ts'

/** Where the copy of the mail begins that such a report brings back. */
const copyStart =
  /^(?:-{2,}\s*(?:Below this line|This is a copy|Original message|Returned message|The following is)|Original message headers:|Return-Path:|Received: )/im

/** A line that holds an address and little else. */
const longestLine = 400

const daemon =
  /\b(?:mailer-?daemon|postmaster|mail delivery (?:sub)?system|mail-daemon|microsoftexchange\w*)\b/i
/** What is not over yet. */
const passing =
  /\b(?:delay(?:ed)?|warning|temporar\w+|will (?:be )?(?:retr|try again|keep trying)\w*|not yet been delivered|do(?:es)? not need to (?:re)?send)\b/i
const forGood =
  /\b(?:permanent(?:ly)?|no such (?:user|mailbox|address)|no mailbox here|unknown (?:user|recipient|address)|(?:user|recipient|mailbox|address) (?:is )?(?:unknown|not found|unavailable|disabled|inactive)|does(?:n['’]t| not) exist|could(?:n['’]t| not) be found|wasn['’]t found|not our customer)\b/i

/**
 * Read a report in prose.
 *
 * @param headers those of the report
 * @param text its words
 * @returns nothing where it comes from no mail server, or says of nobody what became of their mail
 */
export function readProse(headers: Fields, text: string): Report[] {
  const failed = headers.get('x-failed-recipients')
  const returnPath = headers.get('return-path')
  if (failed === undefined && returnPath !== '<>' && !daemon.test(headers.get('from') ?? '')) return []
  const at = text.search(copyStart)
  const said = at < 0 ? text : text.slice(0, at)
  const addresses = (failed?.split(',') ?? [firstAddress(said)]).flatMap((one) => addressIn(one) ?? [])
  return [{ outcome: outcomeOf(headers.get('subject') ?? '', said), addresses }]
}

function outcomeOf(subject: string, said: string): 'bounced' | 'ignored' {
  if (passing.test(subject) || passing.test(said.slice(0, 600))) return 'ignored'
  const byCode = judgeStatus(undefined, said)
  if (byCode === 'bounced' || /(?<![\d.])[45](?:\.\d+\.\d+|\d\d)(?![\d.])/.test(said)) return byCode
  return forGood.test(said) ? judgeStatus('5.0.0', said) : 'ignored'
}

/** The address that begins a line in angle brackets, or else has one to itself, as the failed one has in every such report. */
function firstAddress(said: string): string {
  const lines = said.split('\n').map((line) => line.trim())
  const short = lines.filter(({ length }) => length < longestLine)
  const bracketed = short.find((line) => /^<[^\s<>]+@[^\s<>]+>/.test(line))
  const alone = short.find((line) => /^[^\s<>()]+@[^\s<>()]+(?:<mailto:[^\s<>]+>)?:?$/.test(line))
  return bracketed ?? alone ?? ''
}
