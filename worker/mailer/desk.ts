/** What composing a mail to a leader may look at, in types and nothing else. */
import type { Definitions } from '../definitions.ts'
import type { Settings } from '../env.ts'
import type { Store } from '../store/store.ts'

export interface Desk {
  readonly store: Store
  readonly definitions: Definitions
  readonly settings: Settings
  /** Origin of the site. */
  readonly site: string
  readonly now: Date
}
