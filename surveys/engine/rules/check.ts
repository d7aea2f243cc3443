/** What a check of whole files is given and what it gives back; holds no check itself. */
import type { ParsedProgramme } from '../parse/parse-programme.ts'
import type { ParsedSurvey } from '../parse/parse-survey.ts'
import type { Place } from '../parse/source.ts'
import type { RuleId } from '../rulebook/rulebook.ts'

/** Everything that the survey files say, as far as it could be read. */
export interface Folder {
  readonly programme: ParsedProgramme
  readonly surveys: readonly ParsedSurvey[]
}

/** A breach of a rule in the file that was checked. */
export interface Breach {
  readonly rule: RuleId
  readonly at: Place
  /** What was found and what would be right, for a person. */
  readonly message: string
  /** What a waiver may name besides the rule: an item such as `refer` or `care.listen`. */
  readonly about?: string
  readonly suggestion?: string
}

/** Checks one survey, seen among the others. */
export type SurveyCheck = (survey: ParsedSurvey, folder: Folder) => readonly Breach[]
