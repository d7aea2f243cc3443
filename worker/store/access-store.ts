/** Port to sign-in links, sessions, keys for owners and the audit; knows hashes, never secrets. */
import type { Door } from '#engine/wire-owner.ts'

/** A link that signs a leader in, once. */
export interface SignInLink {
  readonly hash: string
  readonly email: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** Hash of the secret of the browser that asked for it; `null` where an owner made it, for any browser. */
  readonly browser: string | null
}

export interface Session {
  readonly hash: string
  readonly email: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** Keys the moment of last use, which its cookie carries. */
  readonly seal: string
}

/** A key for the owner's commands. */
export interface OwnerKey {
  readonly hash: string
  /** Begins with the id of the key that made it, if one did. */
  readonly id: string
  readonly name: string
  readonly surveys: 'all' | readonly string[]
  readonly doors: readonly Door[]
  /** A leader's address, or the owner's key: whose rights it can never exceed. */
  readonly madeBy: string
  /** Milliseconds since 1970. */
  readonly madeAt: number
  readonly expiresAt: number
}

/** What an owner did; holds no address of anybody who is asked, and no answer. */
export interface Deed {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly who: string
  readonly what: string
  readonly survey: string | null
  readonly detail: string | null
}

export interface AccessStore {
  /** Add a link that an owner made. */
  addSignIn(link: SignInLink): Promise<void>
  /**
   * Add a link that somebody asked for; of those that its leader asked for, only the newest ones stay.
   *
   * @returns `false`, and nothing happened, where as many were asked for already as may be within a link's life
   */
  askSignIn(link: SignInLink, now: number): Promise<boolean>
  /** Find a link that has neither expired nor been used, nor given way. */
  findSignIn(hash: string, now: number): Promise<SignInLink | null>
  /** Use a link up and open the session; `false`, and nothing happened, where it cannot be used any more. */
  openSession(link: string, session: Session, now: number): Promise<boolean>
  findSession(hash: string, now: number): Promise<Session | null>
  endSession(hash: string): Promise<void>
  /** End all sessions of a leader, and all links that could open one. */
  endAllSessions(email: string): Promise<void>
  addKey(key: OwnerKey): Promise<void>
  /** Find a key, expired or not. */
  findKey(hash: string): Promise<OwnerKey | null>
  /** List all keys, expired ones too, the newest first. */
  keys(): Promise<OwnerKey[]>
  /** Delete a key, and those that it made; tells how many. */
  revokeKey(id: string): Promise<number>
  /** Put another key beside one, which lives until `until` (milliseconds) at most, and so do those that it made. */
  rotateKey(id: string, until: number, successor: OwnerKey): Promise<void>
  note(deed: Deed): Promise<void>
  /** Read what was done last, the newest first; the same deed several times in a row is one, with how often. */
  audit(limit: number): Promise<(Deed & { readonly times: number })[]>
  /** Delete links and sessions that have expired, and keys that expired before a moment. */
  forgetAccess(now: number, keysBefore: number): Promise<void>
}
