/** The compiled rules by which the worker judges; holds no words and changes never while it runs. */
import type { Survey, WorkerFile } from '#engine/model.ts'
import type { Leader } from '#engine/programme.ts'

/** What answers are judged and counted by. */
export interface Rules {
  readonly survey: Survey
  readonly version: string
}

export interface Definition extends Rules {
  /** Attributes that the survey's words name; only these are told to whoever holds a link. */
  readonly named: readonly string[]
}

export interface Definitions {
  readonly build: string
  readonly timeZone: string
  readonly leaders: readonly Leader[]
  readonly surveys: ReadonlyMap<string, Definition>
}

/** Index a compiled file by survey. */
export function definitionsOf({ build, timeZone, leaders, surveys }: WorkerFile): Definitions {
  return { build, timeZone, leaders, surveys: new Map(surveys.map((entry) => [entry.survey.id, entry])) }
}
