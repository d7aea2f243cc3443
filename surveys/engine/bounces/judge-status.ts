/** Telling a mail that came back for good from one that did not, by its status; knows no address. */

/** What a mail that came back means for whoever it was sent to. */
export type Outcome = 'bounced' | 'complained' | 'ignored'

const enhanced = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])/
/** The answer of a server, where it gives no more than three digits. */
const reply = /(?<![\d.])([245]\d\d)(?![\d.])/

/**
 * Codes that tell of the mail, the sender or the moment, not of the address: full mailbox, too large, busy or looping
 * systems, wrong sender, protocol, content, policy and spam.
 */
const notTheirs = /^5\.(?:1\.[78]|2\.[23]|3\.[1-9]|4\.(?:6|14)|5\.[1-9]|6\.|7\.)/
/** Codes that say nothing by themselves, so that the words beside them decide. */
const unspecific = /^5\.(?:0\.|[1-5]\.0$|4\.)/
const words =
  /\b(?:(?:mail)?box (?:is )?(?:full|exceeded)|(?:over|exceed(?:s|ed|ing)?|out of)[- ]?(?:\w{1,12} )?(?:quota|storage)|quota (?:exceeded|full)|too (?:large|big|old)|spam|block(?:ed|list)|black ?list|deny ?list|policy|reputation|rate limit|greylist\w*|spf|dkim|dmarc|content reject\w*|expired|timed? ?out|loop)\b/i

/**
 * Judge a delivery that failed.
 *
 * Only class 5 is for good (RFC 3463 §2), and of it only what is about the address. Where the code says nothing, the words
 * of the server do.
 *
 * @param status such as `5.1.1`; may be missing or say nothing
 * @param said what the receiving server said, or what a report says about it
 * @example judgeStatus('5.2.2') // 'ignored'
 * @example judgeStatus('5.0.0', 'smtp; 550 5.1.1 user unknown') // 'bounced'
 */
export function judgeStatus(status: string | undefined, said = ''): 'bounced' | 'ignored' {
  const code = codeIn(status, said)
  if (code === undefined || !code.startsWith('5.') || notTheirs.test(code)) return 'ignored'
  return unspecific.test(code) && words.test(said) ? 'ignored' : 'bounced'
}

/** The more specific of what the report and the server give. */
function codeIn(status: string | undefined, said: string): string | undefined {
  const [given, itsClass] = enhanced.exec(status ?? '') ?? []
  if (given !== undefined && !/\.0\.0$/.test(given)) return given
  const [told] = enhanced.exec(said) ?? []
  if (told !== undefined && (itsClass === undefined || told.startsWith(itsClass))) return told
  if (given !== undefined) return said.match(/(?<!\d)552(?!\d)/) ? '5.2.2' : given
  const [, three] = reply.exec(`${status ?? ''} ${said}`) ?? []
  if (three === undefined) return undefined
  return three === '552' ? '5.2.2' : `${three[0]}.0.0`
}
