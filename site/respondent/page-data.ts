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
    /** Where the answers were not kept and where they were; in each, where trying again cannot help and where it may. */
    readonly notSent: readonly (readonly [string, string])[]
    /** Where the answers were not kept and where they were. */
    readonly outdated: readonly string[]
    readonly failed: string
    /** By status, and for no connection; others have failed. */
    readonly reasons: Readonly<Record<string | number, string>>
  }
}
