/** What a survey page hands to its script: one role's rules, and the few words the script says. */
import type { IssueWords } from '#engine/answers/issue-text.ts'
import type { Survey } from '#engine/model.ts'

export interface PageData {
  readonly survey: Survey
  readonly role: string
  readonly version: string
  readonly language: string
  readonly words: {
    readonly issue: IssueWords
    readonly progress: string
    readonly sending: string
    readonly soft: string
    readonly issues: string
    readonly nothing: string
    readonly notSent: string
    readonly stillKept: string
    readonly notKept: string
    readonly tryAgain: string
    readonly outdated: string
    readonly outdatedUnkept: string
    readonly offline: string
    readonly failed: string
    readonly busy: string
    readonly closed: string
  }
}
