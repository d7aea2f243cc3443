/** What the lock file remembers of everything that was ever deployed, in types and nothing else. */
import type { Cadence, QuestionType } from '../model.ts'
import type { ProgrammeList } from '../programme.ts'

/** The only layout there has been. */
export const lockVersion = 1

/** Texts by language, and by the key that diagnostics know them by: `care`, `care as buyer`, `care.listen`. */
export type LockedTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What was deployed, by survey; nothing is ever taken out of it. */
export interface Lock {
  readonly version: typeof lockVersion
  readonly surveys: Readonly<Record<string, LockedSurvey>>
}

/** Texts in the languages that they were deployed in. */
interface LockedWords {
  readonly texts: LockedTexts
  /** Of translations that did not follow their original yet: what the original said when they were made. */
  readonly sources?: LockedTexts
}

export interface LockedSurvey extends LockedWords {
  /** The language that its own file is written in. */
  readonly language: string
  readonly cadence?: Cadence
  readonly roles: Readonly<Record<string, LockedPart>>
  readonly questions: Readonly<Record<string, LockedQuestion>>
  /** Every `breaks:` that was deployed, by the measure that its question fed then; older locks have none. */
  readonly breaks?: Readonly<Record<string, readonly string[]>>
  /** Its file is gone. */
  readonly retired?: true
}

/** A role with its words; those of the survey itself are of no single question: title, introduction, pages, mails, ends. */
export interface LockedPart extends LockedWords {
  readonly retired?: true
}

/** A row or an option; the option of answers in one's own words is called `other` and has none of its own. */
export interface LockedItem extends LockedPart {
  readonly roles: readonly string[]
}

/** A question with all that its figures depend on; what is left out was never set. */
export interface LockedQuestion extends LockedPart {
  readonly type: QuestionType
  readonly roles: readonly string[]
  readonly cannotSay: boolean
  readonly measure?: string
  readonly from?: number
  readonly to?: number
  readonly min?: number
  readonly max?: number
  readonly atMost?: number
  readonly list?: ProgrammeList
  readonly chosenIn?: string
  readonly parent?: string
  /** Its condition, written out. */
  readonly when?: string
  /** Of a referral question: what some of its roles are asked before it. */
  readonly after?: readonly string[]
  /** Every `breaks:` that was deployed, in order. */
  readonly breaks?: readonly string[]
  readonly rows: Readonly<Record<string, LockedItem>>
  readonly options: Readonly<Record<string, LockedItem>>
}

/** Read an entry by its id; ids such as `constructor` are nothing special. */
export function entryOf<T>(entries: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined
}
