/** What the worker is given by its platform, and what one request carries with it. */
import type { Leader } from '#engine/programme.ts'
import type { Owner } from './access/owner.ts'
import type { OpenSession } from './access/session.ts'
import type { Definitions } from './definitions.ts'
import type { Store } from './store/store.ts'

/** Secrets and settings; all may be missing, and what needs one says so. */
export interface Settings {
  /** Secret of those who own the surveys: opens their doors, and makes keys for others. */
  readonly OWNER_KEY?: string
  /** Keys links, persons and ids; never changes. `OWNER_KEY` where it is not set. */
  readonly LINK_KEY?: string
  /** Origin of the site that mails lead to, where it is another than the one that the owner calls. */
  readonly SITE_URL?: string
  /** By what mails go out: `mailbox` (this machine only) or `smtp`. */
  readonly MAILER?: string
  /** `smtps://name:password@host:465`, or `smtp://host:587`. */
  readonly SMTP_URL?: string
  /** Sends sign-in links, alerts and digests where it is bound; never invitations. */
  readonly EMAIL?: SendEmail
  /** Where another service is told of publications and of callbacks. */
  readonly WEBHOOK_URL?: string
  readonly WEBHOOK_SECRET?: string
}

export interface AppEnv {
  Bindings: Env & Settings
  Variables: {
    definitions: Definitions
    store: Store
    /** The moment of the request; nothing else asks the clock. */
    now: Date
    /** Set on routes for leaders. */
    leader: Leader
    /** Set on routes for owners. */
    owner: Owner
    /** Set where the request came by a session. */
    session: OpenSession | undefined
    /** Set by owners' handlers: what the audit says besides the route; never an address of the asked, or an answer. */
    detail: string | undefined
  }
}
