/** The bodies of keys and of the audit, which the command line, the owner's page and the worker exchange, in types and nothing else. */
import type { Door } from './wire-owner.ts'

/** `GET /api/keys`. */
export interface KeyList {
  readonly keys: readonly KeyStanding[]
}

export interface KeyStanding {
  /** A key that was made by a key begins with its id. */
  readonly id: string
  readonly name: string
  readonly surveys: 'all' | readonly string[]
  readonly doors: readonly Door[]
  /** A leader's address, or the owner's key; a leader's key opens no more than the leader still may. */
  readonly madeBy: string
  /** ISO 8601. */
  readonly madeAt: string
  readonly expiresAt: string
}

/** `POST /api/keys`. */
export interface KeyBody {
  readonly name: string
  readonly surveys: 'all' | readonly string[]
  readonly doors: readonly Door[]
  /** Days until it expires, 1 to 365; 90 where not said. */
  readonly days?: number
}

/** The secret is told once. `POST /api/keys/rotate` answers alike: the old key works for seven days longer at most. */
export interface NewKey extends KeyStanding {
  readonly key: string
}

/** `POST /api/keys/revoke` and `POST /api/keys/rotate`. */
export interface KeyChoice {
  readonly id: string
}

/** `POST /api/keys/revoke`: how many keys are gone, those that the key had made among them. */
export interface KeysRevoked {
  readonly revoked: number
}

/** `GET /api/audit`: what was done, the newest first. */
export interface AuditList {
  readonly entries: readonly AuditEntry[]
}

export interface AuditEntry {
  /** ISO 8601; of several alike in a row, the last. */
  readonly at: string
  readonly who: string
  /** Method and path of the door, such as `POST /api/waves/:survey/close`. */
  readonly what: string
  /** How often in a row. */
  readonly times: number
  readonly survey: string | null
  readonly detail: string | null
}
