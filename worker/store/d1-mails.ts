/** To be filled. */
import type { MailStore } from './mail-store.ts'

/** Open it over a D1 database. */
export function openMails(_database: D1Database): MailStore {
  return {}
}
