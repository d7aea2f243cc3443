/** What exports are to programs that read them; types alone, and told in full by the JSON Schema. */
import type { Answers } from './answers/answer.ts'
import type { Snapshot } from './findings/finding.ts'
import type { PrivacyPromise } from './model.ts'

/** `GET /api/results/:survey/snapshots.json?wave=`. */
export interface SnapshotsHead {
  /** Path of the schema. */
  readonly $schema: string
  readonly survey: string
  readonly promise: PrivacyPromise
  readonly wave: string
  readonly number: number
  /** ISO 8601. */
  readonly publishedAt: string
}

export interface SnapshotsFile extends SnapshotsHead {
  readonly snapshots: readonly Snapshot[]
}

/** One line of `GET /api/results/:survey/responses.ndjson?wave=`; of confidential surveys only wave, role and answers. */
export interface ResponseLine {
  /** Day of receipt (ISO date). */
  readonly day?: string
  readonly wave: string
  /** Blank where it would tell who it was. */
  readonly role: string
  readonly language?: string
  readonly state?: 'complete' | 'partial'
  readonly attributes?: Readonly<Record<string, string>>
  readonly answers: Answers
}
