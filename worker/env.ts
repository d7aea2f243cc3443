/** What the worker is given by its platform, and what one request carries with it. */
import type { Leader } from '#engine/programme.ts'
import type { Definitions } from './definitions.ts'
import type { Store } from './store/store.ts'

export interface AppEnv {
  Bindings: Env & {
    /** Secret of those who own the surveys; without it their doors stay shut. */
    readonly OWNER_KEY?: string
  }
  Variables: {
    definitions: Definitions
    store: Store
    /** The moment of the request; nothing else asks the clock. */
    now: Date
    /** Set on routes for leaders. */
    leader: Leader
  }
}
