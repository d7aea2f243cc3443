/** The compiled rules by which the worker judges, and the words of the mails it writes; changes never while it runs. */
import type { CompanyWords, MailRules, MailWords, Sending } from '#engine/mailing.ts'
import type { AskedWords, CompiledPromise, Survey, WorkerFile } from '#engine/model.ts'
import type { Aims, Leader } from '#engine/programme.ts'
import type { ThemeDictionary } from '#engine/themes/theme.ts'

/** What answers are judged and counted by. */
export interface Rules {
  readonly survey: Survey
  readonly version: string
}

export interface Definition extends Rules {
  /** Attributes that the survey's words name; only these are told to whoever holds a link. */
  readonly named: readonly string[]
  readonly sending: Sending
  /** Words of its mails, by language. */
  readonly mail: Readonly<Record<string, MailWords>>
}

export interface Definitions {
  readonly build: string
  readonly timeZone: string
  /** The programme's own language, in which leaders are written to. */
  readonly language: string
  readonly leaders: readonly Leader[]
  readonly mail: MailRules
  readonly company: Readonly<Record<string, CompanyWords>>
  readonly promises: readonly CompiledPromise[]
  readonly aims: Aims
  readonly themes: ThemeDictionary
  readonly surveys: ReadonlyMap<string, Definition>
  /** Read the words of what a survey asks, by language; only exports do, so they are not at hand before. */
  readonly wordsOf: (survey: string) => Promise<Readonly<Record<string, AskedWords>>>
}

/** Index a compiled file by survey. */
export function definitionsOf(
  { surveys, ...rest }: WorkerFile,
  wordsOf: Definitions['wordsOf'],
): Definitions {
  return { ...rest, surveys: new Map(surveys.map((entry) => [entry.survey.id, entry])), wordsOf }
}
