/** The port to storage: what the rest of the worker asks for, in our words and no database's. */
import type { Response } from '#engine/answers/answer.ts'
import type { Snapshot } from '#engine/findings/finding.ts'
import type { PrivacyPromise } from '#engine/model.ts'
import type { WrittenTally } from '#engine/tally/ledger.ts'
import type { Paired } from '#engine/tally/pairs.ts'
import type { Tally } from '#engine/tally/tally.ts'
import type { TallyKey } from '#engine/tally/tally-key.ts'
import type { Mark } from '#engine/wire.ts'
import type { AccessStore } from './access-store.ts'
import type { CallbackStore } from './callback-store.ts'
import type { ComparedStore } from './compared-store.ts'
import type { Draft, PartialResponse, SavedDraft } from './draft.ts'
import type { ExportStore } from './export-store.ts'
import type { FieldworkStore } from './fieldwork-store.ts'
import type { Hook, HookStore } from './hook-store.ts'
import type { MailStore } from './mail-store.ts'
import type { NewsStore } from './news-store.ts'
import type { PublicationStore } from './publication-store.ts'
import type { RecipientStore } from './recipient-store.ts'
import type { WishStore } from './wish-store.ts'
import type { WordStore } from './word-store.ts'

/** A response on its way into the log. */
export interface Incoming {
  readonly response: Response
  /** What it shares with those of the same wave whose place it takes. */
  readonly chain: string
  /** Hash of an anonymous survey's token, to be spent in the same step. */
  readonly spend?: string
}

/** A response by a link that nobody has looked up yet: its wave, attributes and listed role stand there. */
export interface IncomingByLink extends Pick<Incoming, 'chain'> {
  readonly response: Omit<Response, 'wave' | 'attributes' | 'listedRole'>
  /** Hash of the link. */
  readonly link: string
  /** The link is only noted as used, and of what stands there only the wave is kept. */
  readonly anonymous: boolean
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
  /** What is sent by it is judged and answered like anybody's, and never stored. */
  readonly test?: boolean
}

/** What a link's holder has said about it. */
export type LinkMark = 'open' | 'declined' | 'passed-on'

/** A link as it is found again, and the wave it is for. */
export interface FoundLink {
  readonly link: Link & { readonly state: LinkMark }
  readonly wave: Wave | null
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

/** What somebody known by a link has answered in a wave beside the link's; `null` where it is nothing. */
export interface Beside {
  /** The chain by which it was asked for: hash of the link. */
  readonly chain: string
  /** Keyed hash of the address. */
  readonly person: string
  readonly response: Paired | null
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
  readonly tallies: readonly WrittenTally[]
  /** Rows of the log to delete. */
  readonly erase: readonly number[]
  /** Waves of which answers are taken back by it: what was published before is then read no more, where people are named. */
  readonly takenBack?: readonly string[]
  /** Responses whose chains’ earlier drafts are to be deleted. */
  readonly sent?: readonly Logged[]
  /** Waves that have been answered; those known already stay as they are. */
  readonly waves: readonly Wave[]
  /** What is to be told of it. */
  readonly hooks?: readonly Hook[]
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
  /** Responses that it counts, shown or not. */
  readonly responses: number
  /**
   * Whether people are named: then earlier publications of the same day give way, unless they are kept, and all from before
   * answers were taken back.
   */
  readonly named: boolean
  /** Where the tallies stand as they were published before: a step by which nothing is counted gives it a number of its own. */
  readonly step?: Pick<Pending, 'watermark'> & { readonly version: string }
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

/** How many people a published cut is of. */
export interface PublishedResponses {
  readonly wave: string
  readonly cut: string
  readonly responses: number | null
}

export interface Store
  extends AccessStore,
    RecipientStore,
    MailStore,
    WishStore,
    WordStore,
    CallbackStore,
    HookStore,
    NewsStore,
    FieldworkStore,
    ComparedStore,
    PublicationStore,
    ExportStore {
  /**
   * Put a response into the log, after which the draft of its chain is read no more; `known` changes nothing. A complete
   * one whose id a partial one has taken is stored after that, in the same chain, and is `changed`.
   */
  accept(incoming: Incoming): Promise<'stored' | 'changed' | 'known' | 'spent'>
  /**
   * Put a response into the log in one trip, unless its wave or its link, at which nobody has looked, speaks against it.
   *
   * @param ended the last day on which a wave may have closed to take no more (ISO date)
   * @returns `undefined` where this did not put it there, for whatever reason; it may stand there already
   */
  acceptAtOnce(incoming: Incoming | IncomingByLink, ended: string): Promise<'stored' | 'changed' | undefined>
  /** Put responses of one survey into the log at once; names those known already, and those known with other answers. */
  acceptMany(
    survey: string,
    incoming: readonly Incoming[],
  ): Promise<{ stored: number; known: number; different: string[] }>
  /** Find a link of any survey. */
  findLink(hash: string): Promise<FoundLink | null>
  /** Tell whether a link has been used in an anonymous survey. */
  isSpent(hash: string): Promise<boolean>
  /** Note that a link's holder is not the one to ask, and delete the draft. Tells whether there was a link not passed on yet. */
  declineLink(hash: string): Promise<boolean>
  /**
   * Put another link, whose hash is new, in the place of one; the old one's draft goes, and whoever was invited by it counts by
   * what the new one's holder does. One for trying out stays one.
   *
   * @returns `false`, and nothing happened, where the old one answered already, is passed on or is of another survey
   */
  passOn(hash: string, link: Link): Promise<boolean>
  /**
   * Save a draft in the place of the chain's earlier one, or delete that where the new one is empty; the same again
   * keeps its revision.
   *
   * @param base what its device knew last of the chain; without it whatever stands there gives way
   * @returns the revision, 0 for none; `undefined`, and nothing happened, where something else stands there from
   *   another sitting or was sent, or the link was passed on
   */
  saveDraft(draft: Draft, base?: Mark | null): Promise<number | undefined>
  /** Delete the drafts of a chain, by itself or by an id that names it as in `chain`; tells whether there were any. */
  dropDrafts(survey: string, by: { id: string } | { chain: string }): Promise<boolean>
  /** Read what one chain has sent last in a wave, and what it has left unsent since. */
  readOwn(
    survey: string,
    wave: string,
    chain: string,
  ): Promise<{ response: Logged | null; draft: SavedDraft | null }>
  /** List the waves of a survey that have drafts. */
  draftWaves(survey: string): Promise<string[]>
  /** Read at most `limit` drafts of a wave that were received before a moment (ISO 8601), by their chains past one. */
  drafts(survey: string, wave: string, before: string, after: string, limit: number): Promise<SavedDraft[]>
  /**
   * Delete drafts that are as they were read, and put into the log those of `partial` that are and whose chain has sent
   * nothing since.
   */
  settleDrafts(
    survey: string,
    wave: string,
    read: readonly Pick<SavedDraft, 'chain' | 'revision'>[],
    partial: readonly PartialResponse[],
  ): Promise<void>
  /** Delete drafts of surveys that are not among these and were received before a moment (ISO 8601). */
  dropForgotten(surveys: readonly string[], before: string): Promise<void>
  findWave(survey: string, wave: string): Promise<Wave | null>
  /** Read where a survey's tallies stand, and at most `limit` rows past them, fewer where these are long. */
  pending(survey: string, limit: number): Promise<Pending>
  /**
   * Read the rows of a chain, by itself or by an id, and where the tallies stand. Any id of a sitting names its chain; a
   * link's is named by that of its last response alone, since another device may have sent that.
   */
  chain(survey: string, by: { id: string } | { chain: string }): Promise<Pending>
  tallies(survey: string, keys: readonly TallyKey[]): Promise<KeyedTally[]>
  /** Read at most `limit` tallies of a survey as they are written, in the order of their keys, past one of them. */
  writtenTallies(survey: string, after: TallyKey | null, limit: number): Promise<WrittenTally[]>
  /** Read at most `limit` folded rows of the log, fewer where these are long, after `seq` and up to the watermark. */
  folded(survey: string, after: number, watermark: number, limit: number): Promise<Logged[]>
  /**
   * Tell who is behind chains, as far as they are personal links that were not passed on, and what they have answered in
   * other waves; of the log no row past `upTo` is read. Somebody without an answer there is told once all the same.
   */
  besides(
    survey: string,
    asked: readonly { readonly chain: string; readonly waves: readonly string[] }[],
    upTo: number,
  ): Promise<Beside[]>
  /** Read the tallies of a wave, but for those that may be many: of accounts and of days. */
  waveTallies(survey: string, wave: string): Promise<KeyedTally[]>
  /** Read at most `limit` tallies of a wave of accounts, or of days, in the order of their names, past one of them. */
  tallyPage(
    survey: string,
    wave: string,
    of: 'account' | '*day',
    after: Pick<TallyKey, 'cut' | 'withheld'> | null,
    limit: number,
  ): Promise<KeyedTally[]>
  /** Take one step; `false` where another took the number first, and nothing happened. */
  fold(commit: FoldCommit): Promise<boolean>
  standings(survey: string): Promise<WaveStanding[]>
  /**
   * Publish a wave, and note that it is to be told; the same number again replaces what was published under it. `false`
   * where a step of its own was taken by another first, and nothing happened.
   */
  publish(publishing: Publishing): Promise<boolean>
  /** Read the last publication, or that of a number: the names of its cuts, and the snapshots of those asked for. */
  readSnapshots(
    survey: string,
    wave: string,
    cuts?: readonly string[],
    number?: number,
  ): Promise<{ cuts: string[]; snapshots: Snapshot[] }>
  /** List how many stand behind some cuts in the last publication of each wave; `null` where that is not told. */
  publishedResponses(survey: string, cuts: readonly string[]): Promise<PublishedResponses[]>
  /** Read every publication of a wave that is kept, the first one first. */
  readPublications(survey: string, wave: string): Promise<Snapshot[][]>
  /** Tell when the oldest response arrived that no tally holds yet. */
  oldestUnfolded(surveys: readonly string[]): Promise<string | null>
}
