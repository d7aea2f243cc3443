/** What a survey page hands to its script: one role's rules, and the few words the script says. */
import type { Survey } from '#engine/model.ts'

export interface PageData {
  readonly survey: Survey
  readonly role: string
  readonly version: string
  readonly language: string
  /** Address of the companion, in the page's language. */
  readonly companion: string
  readonly words: {
    readonly progress: string
    readonly sending: string
  }
}
