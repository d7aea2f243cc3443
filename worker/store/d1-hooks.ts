/** To be filled. */
import type { HookStore } from './hook-store.ts'

/** Open it over a D1 database. */
export function openHooks(_database: D1Database): HookStore {
  return {}
}
