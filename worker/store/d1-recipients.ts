/** To be filled. */
import type { RecipientStore } from './recipient-store.ts'

/** Open it over a D1 database. */
export function openRecipients(_database: D1Database): RecipientStore {
  return {}
}
