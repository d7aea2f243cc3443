/** What a mail that came back tells, in types and nothing else. */
import type { Outcome } from './judge-status.ts'

/** What became of a mail to one recipient. */
export interface Report {
  readonly outcome: Outcome
  /** Their address as it was written to, and as the mail was passed on; none where the report names nobody. */
  readonly addresses: readonly string[]
}

export interface Returned {
  /** One a recipient; none where the mail is no report of a delivery. */
  readonly reports: readonly Report[]
  /** Tokens of the unsubscribe links that stand in what was returned: whoever made the report has seen the mail. */
  readonly tokens: readonly string[]
  /** Message-IDs of what was returned, without angle brackets. */
  readonly messageIds: readonly string[]
}
