/** The port to storage: what the rest of the worker asks for, in our words and no database's. */
import type { Response } from '#engine/answers/answer.ts'
import type { Snapshot } from '#engine/findings/finding.ts'
import type { PrivacyPromise } from '#engine/model.ts'
import type { TallyKey } from '#engine/tally/fold.ts'
import type { Tally } from '#engine/tally/tally.ts'

/** A response on its way into the log. */
export interface Incoming {
  readonly response: Response
  /** What it shares with those of the same wave whose place it takes. */
  readonly chain: string
  /** Hash of an anonymous survey's token, to be spent in the same step. */
  readonly spend?: string
}

/** A response as it stands in the log. */
export interface Logged extends Response {
  readonly seq: number
  readonly chain: string
}

/** Name the place of a response: of those with the same wave and chain only the last counts. */
export function placeOf({ wave, chain }: Logged): string {
  return `${wave} ${chain}`
}

/** What a personal link says about whoever holds it. */
export interface Link {
  readonly hash: string
  readonly survey: string
  readonly wave: string
  readonly role: string
  readonly language: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface Wave {
  readonly wave: string
  readonly openedOn: string
  readonly closesOn: string | null
  readonly invited: boolean
  /** What people were promised when it began. */
  readonly promise: PrivacyPromise
}

/** Where the tallies stand, and the log past them. */
export interface Pending {
  readonly number: number
  readonly watermark: number
  /** The rules by which the tallies were made; `null` where there are none yet. */
  readonly version: string | null
  readonly rows: readonly Logged[]
  /** Folded rows whose place is taken by one of `rows`. */
  readonly superseded: readonly Logged[]
}

export interface KeyedTally {
  readonly key: TallyKey
  readonly tally: Tally
}

/** One step of the tallies: all of it happens, or nothing. */
export interface FoldCommit {
  readonly survey: string
  /** One more than the number that was read; taken already means that another step came first. */
  readonly number: number
  readonly watermark: number
  readonly version: string
  readonly tallies: readonly KeyedTally[]
  /** Rows of the log to delete. */
  readonly erase: readonly number[]
  /** Waves that have been answered; those known already stay as they are. */
  readonly waves: readonly Wave[]
}

export interface Publication {
  readonly number: number
  readonly version: string
  readonly publishedAt: string
}

export interface Publishing extends Publication {
  readonly survey: string
  readonly wave: string
  readonly snapshots: readonly Snapshot[]
  /** Whether earlier publications of the same day give way. */
  readonly oneADay: boolean
}

export interface WaveStanding extends Wave {
  /** Responses in the tallies, withheld ones included. */
  readonly responses: number
  /** The last step that changed its tallies. */
  readonly number: number
  /** Withheld responses among them. */
  readonly withheld: number
  readonly published: Publication | null
}

export interface Store {
  /** Put a response into the log; `known` changes nothing. */
  accept(incoming: Incoming): Promise<'stored' | 'changed' | 'known' | 'spent'>
  /** Put responses of one survey into the log at once; names those known already, and those known with other answers. */
  acceptMany(
    survey: string,
    incoming: readonly Incoming[],
  ): Promise<{ stored: number; known: number; different: string[] }>
  addLinks(survey: string, wave: Wave, links: readonly Link[]): Promise<number>
  findLink(survey: string, hash: string): Promise<{ link: Link; wave: Wave | null } | null>
  findWave(survey: string, wave: string): Promise<Wave | null>
  /** Read where a survey's tallies stand, and at most `limit` rows past them. */
  pending(survey: string, limit: number): Promise<Pending>
  /** Read the rows of the log that belong together with a response, and where the tallies stand. */
  chain(survey: string, by: { id: string } | { chain: string }): Promise<Pending>
  tallies(survey: string, keys: readonly TallyKey[]): Promise<KeyedTally[]>
  /** Read every tally of a survey. */
  allTallies(survey: string): Promise<KeyedTally[]>
  /** Read at most `limit` folded rows of the log, after `seq` and up to the watermark. */
  folded(survey: string, after: number, watermark: number, limit: number): Promise<Logged[]>
  waveTallies(survey: string, wave: string): Promise<KeyedTally[]>
  /** Take one step; `false` where another took the number first, and nothing happened. */
  fold(commit: FoldCommit): Promise<boolean>
  standings(survey: string): Promise<WaveStanding[]>
  /** Publish a wave; the same number again replaces what was published under it. */
  publish(publishing: Publishing): Promise<void>
  /** Read the last publication: the names of its cuts, and the snapshots of those asked for. */
  readSnapshots(
    survey: string,
    wave: string,
    cuts?: readonly string[],
  ): Promise<{ cuts: string[]; snapshots: Snapshot[] }>
  /** Tell when the oldest response arrived that no tally holds yet. */
  oldestUnfolded(surveys: readonly string[]): Promise<string | null>
  addSession(session: Session): Promise<void>
  /** Find a session that has not expired. */
  findSession(hash: string, now: number): Promise<Session | null>
  /** Delete a session or link; tells whether it was there and had not expired. */
  takeSession(hash: string, now: number): Promise<Session | null>
}

export interface Session {
  readonly hash: string
  readonly kind: 'link' | 'session'
  readonly email: string
  readonly expiresAt: number
}
