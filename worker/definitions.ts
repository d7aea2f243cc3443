/** The compiled rules by which the worker judges, and the words of the mails it writes; changes never while it runs. */
import type { AskedWords, WorkerFile } from '#engine/model.ts'

/** What answers are judged and counted by. */
export type Rules = Pick<Definition, 'survey' | 'version'>

/** One survey as it was compiled. */
export type Definition = WorkerFile['surveys'][number]

/** What was compiled, its surveys at hand by their ids. */
export interface Definitions extends Omit<WorkerFile, 'surveys'> {
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
