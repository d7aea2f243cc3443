/** The bodies that browser, command line and worker exchange; types and the few constants both ends must share. */
import type { Answers, Response } from './answers/answer.ts'
import type { Issue } from './answers/issue.ts'
import type { JudgedChange } from './findings/compared.ts'
import type { Snapshot } from './findings/finding.ts'
import type { PrivacyPromise } from './model.ts'
import type { Only } from './programme.ts'

/** 128 random bits as 26 characters of lower-case Crockford base32. */
export const responseIdForm = /^[0-9a-hjkmnp-tv-z]{26}$/

/** A link's token: at least 128 random bits in the same letters. */
export const tokenForm = /^[0-9a-hjkmnp-tv-z]{26,64}$/

/** `POST /api/responses`. */
export interface SubmitBody {
  /** Made by the client, new for each set of answers; sending it again changes nothing. */
  readonly id: string
  /** The id under which other answers of the same sitting may have arrived already; these take their place. */
  readonly replaces?: string
  readonly survey: string
  readonly role: string
  readonly language: string
  readonly version: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly withhold?: boolean
  /** A first answer alone: nothing else is needed yet, and the rest may follow. Not in anonymous surveys, whose links take answers once. */
  readonly part?: boolean
  readonly seconds?: number
  /** The token of a personal link. */
  readonly token?: string
}

/** 201 for `stored`, 200 for the others. */
export interface SubmitResult {
  readonly id: string
  readonly state: 'stored' | 'known' | 'changed'
  /**
   * Items that were left out, as `question` or `question.row`: the page was built from other rules, and nothing that
   * is known today can hold their answers.
   */
  readonly left?: readonly string[]
}

/**
 * `PUT /api/drafts/:id`: what has been answered so far, judged like a response but needing no answer; one without
 * any deletes the draft. The id is the first one of the sitting, by which its response is sent.
 */
export interface DraftBody extends Omit<SubmitBody, 'id' | 'replaces' | 'part'> {
  /**
   * What the device knew last of what stands with us: a draft's revision, a response's id, `null` for nothing. Where
   * something else stands there by now, left by another device or sent, the draft is refused (409); without `base` it
   * takes the place of whatever stands there.
   */
  readonly base?: Mark | null
}

/** What a draft (by its revision) or a response (by its id) is known by. */
export type Mark = number | string

export interface DraftResult {
  /**
   * Grows with every change to the draft of the same sitting or link, 0 where there is none; another number than one's
   * own last means another device.
   */
  readonly revision: number
}

/** `POST /api/link`; without `survey` it is found by the token alone. */
export interface LinkBody {
  readonly token: string
  readonly survey?: string
}

/**
 * What a personal link still can do.
 *
 * - `open`: nothing was sent by it yet
 * - `answered`: something was, and it may be changed until the wave closes
 * - `spent`: anonymous answers were sent by it
 * - `closed`: the time for answers is over
 * - `declined`: its holder said that the survey is not for them; answering all the same is welcome
 * - `passed-on`: a colleague was given another link in its place, and it answers nothing any more
 */
export type LinkState = 'open' | 'answered' | 'spent' | 'closed' | 'declined' | 'passed-on'

/** Answers as they stand with us, for the one who gave them. */
export interface OwnAnswers {
  readonly role: string
  readonly answers: Answers
  readonly withhold: boolean
}

export interface LinkResult {
  readonly state: LinkState
  readonly survey: string
  /** The role that the list names. */
  readonly role: string
  /** The language that the list names, where the survey speaks it; the survey's own otherwise. */
  readonly language: string
  /** First day on which it is closed (ISO date); `null` while nobody can tell. */
  readonly closesOn: string | null
  /** Of the recipient's attributes those that the survey's words name. */
  readonly texts: Readonly<Record<string, string>>
  /** The link is for trying out: what is sent by it is judged and answered like anybody's, and stored nowhere. */
  readonly test?: true
  /** Named and confidential surveys only. */
  readonly draft?: OwnAnswers & { readonly id: string; readonly revision: number }
  /** `partial` where it was a first answer alone, or a draft that was never sent. */
  readonly response?: OwnAnswers & Pick<Response, 'id' | 'state' | 'receivedAt'>
}

/** RFC 9457; `issues` where a person's answers were refused, `rows` where an import was. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly issues?: readonly Issue[]
  /** The answers come from a page that was built from other rules; reloading it helps. */
  readonly outdated?: boolean
  readonly rows?: readonly ImportIssue[]
}

/** One row of `POST /api/import/:survey`. */
export interface ImportRow {
  readonly id: string
  readonly role: string
  readonly language?: string
  readonly wave?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, unknown>>
}

export interface ImportBody {
  readonly rows: readonly ImportRow[]
  /** More rows will follow; the tallies wait for the last. */
  readonly more?: boolean
}

/** What was wrong with one row, by its place in the body from 0. */
export interface ImportIssue {
  readonly row: number
  readonly detail: string
  readonly issues?: readonly Issue[]
}

export interface ImportResult {
  readonly stored: number
  /** Rows whose id was known already, with the same answers or with others; neither changed anything. */
  readonly known: number
  /** Ids among them whose stored answers differ from the row's. */
  readonly different: readonly string[]
}

/** `GET /api/import/:survey/salt`: rows are named by the HMAC-SHA256 of what they say under it, in the letters of ids. */
export interface ImportSalt {
  readonly salt: string
}

/** Rows of one import body at most. */
export const importBatch = 500

/** `POST /api/sign-in`; answered alike (202) whatever the address. */
export interface SignInBody {
  readonly email: string
  /** Where to go once signed in: a path below `/results/` or `/owner/`. */
  readonly next?: string
}

export interface SignInResult {
  readonly text: string
}

/** `POST /api/sign-in/confirm?t=`. */
export interface SignedIn {
  readonly next: string
}

/** What whoever asks for a sign-in mail is told, on the page and by the API. */
export const askedText =
  'If this address may read results, a mail is on its way; it works for 10 minutes, in this browser.'

/** `GET /api/results`: what a leader may open. */
export interface ResultsIndex {
  readonly leader: {
    readonly name: string
    /** Whether they may run the surveys as well. */
    readonly owns: boolean
    /** Whose answers they may read; `null` for everybody's. */
    readonly only: Only | null
  }
  readonly surveys: readonly { readonly survey: string; readonly promise: PrivacyPromise }[]
}

/**
 * `GET /api/results/:survey?wave=&cut=&number=`: the bases of the reader's scope, and the roles of the first of them, or
 * their groups where nobody is named; or the one cut that was asked for. With `number` exactly that publication of the
 * wave, or 404 where it is not kept any more; an address with its number says the same whenever it is opened. While a
 * named wave is open, publications of one day give way to each other: whoever passes such an address on keeps its
 * publication first, by `POST /api/results/:survey/kept`.
 */
export interface ResultsBody {
  readonly survey: string
  readonly promise: PrivacyPromise
  /** Waves that have been answered, the newest first. */
  readonly waves: readonly WaveState[]
  readonly wave: string | null
  /** Every cut of the wave that is published and in the reader's scope. */
  readonly cuts: readonly string[]
  /**
   * The cuts that the reader's scope opens first, of which all others are parts: the whole, or one for each value that
   * the scope names. Those that are published come first, and where none is, there is nothing to show of any.
   */
  readonly bases: readonly string[]
  readonly snapshots: readonly Snapshot[]
  /** How far headlines have moved, by cut; `null` while answers still come in, and before a second wave. */
  readonly changes: ChangesSince | null
  /** Number of the publication, and its moment (ISO 8601). */
  readonly number: number | null
  readonly publishedAt: string | null
  /**
   * Where this publication was asked for by its number and there is a newer one of the wave: that one; `null` otherwise,
   * and so where what is shown is the newest.
   */
  readonly newer: { readonly number: number; readonly publishedAt: string } | null
  /** Addresses of the files that the reader may take along of this; `&language=` says in which language they are worded. */
  readonly files: readonly string[]
}

/** `POST /api/results/:survey/kept`: keep a publication that an address with its `number` leads to. */
export interface KeepBody {
  readonly wave: string
  readonly number: number
}

export interface KeptResult {
  /** The day until which it is kept at least (ISO date); `null` where it is kept as long as the wave's results are. */
  readonly until: string | null
}

/** How far the headlines of each cut have moved since a wave, each judged among the others of its cut. */
export interface ChangesSince {
  readonly wave: string
  readonly cuts: Readonly<Record<string, readonly JudgedChange[]>>
}

export interface WaveState {
  readonly wave: string
  /**
   * Responses that have been counted, shown or not; in a scope of some values those that are published of them, and `null`
   * where their number is not told.
   */
  readonly responses: number | null
  /** First day on which it is closed; `null` while nobody can tell. */
  readonly closesOn: string | null
  readonly closed: boolean
  readonly published: boolean
  /** Whether answers have come or were taken back since, that are not in what is published. */
  readonly behind: boolean
}

/** `GET /api/health`. */
export interface Health {
  readonly build: string
  readonly database: 'reachable' | 'unreachable'
  /**
   * Seconds, in whole minutes, since the oldest response arrived that no tally holds yet; `null` when all are folded.
   * Anonymous surveys are left out: this must not tell when somebody answered.
   */
  readonly oldestUnfolded: number | null
}

/** Headers that go out with every page and every answer of the worker. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
}
