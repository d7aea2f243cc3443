/** Port to sign-in links, sessions, keys for owners and the audit; knows hashes, never secrets. */

export interface Session {
  readonly hash: string
  readonly kind: 'link' | 'session'
  readonly email: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

export interface AccessStore {
  addSession(session: Session): Promise<void>
  /** Find a session that has not expired. */
  findSession(hash: string, now: number): Promise<Session | null>
  /** Delete a session or link; tells whether it was there and had not expired. */
  takeSession(hash: string, now: number): Promise<Session | null>
}
