/** To be filled. */
import type { FieldworkStore } from './fieldwork-store.ts'

/** Open it over a D1 database. */
export function openFieldwork(_database: D1Database): FieldworkStore {
  return {}
}
