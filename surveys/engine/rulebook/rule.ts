/** What is known of a rule for authors besides its check: how grave a breach is, and what to do instead; checks nothing. */

export interface Rule {
  /** An error keeps the surveys from being built; a warning does not. */
  readonly severity: 'error' | 'warning'
  /** One sentence: what is wrong when this is reported, and what would be right. */
  readonly says: string
  /** `waive:` may let it pass, with a reason. */
  readonly waivable?: true
}

export type Rules = Readonly<Record<string, Rule>>
