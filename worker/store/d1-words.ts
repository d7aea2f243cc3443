/** To be filled. */
import type { WordStore } from './word-store.ts'

/** Open it over a D1 database. */
export function openWords(_database: D1Database): WordStore {
  return {}
}
