/** What the owner's page knows of the surveys before it has asked anything: words that stand on public pages as well. */

export interface OwnerView {
  /** The programme's time zone (IANA), in which waves open and close. */
  readonly timeZone: string
  readonly surveys: readonly SurveyView[]
}

export interface SurveyView {
  readonly id: string
  readonly title: string
  readonly languages: readonly string[]
  /** Whether anybody who has the page's address may answer. */
  readonly open: boolean
  readonly roles: readonly NamedView[]
  /** What roles are called in any of its languages, by role. */
  readonly roleWords: Readonly<Record<string, readonly string[]>>
  /** Questions that are answered in words. */
  readonly questions: readonly NamedView[]
}

export interface NamedView {
  readonly id: string
  readonly label: string
}
