/** The store in D1, put together from its parts. */
import { openAccess } from './d1-access.ts'
import { openDrafts } from './d1-drafts.ts'
import { openLinks } from './d1-links.ts'
import { openLog } from './d1-log.ts'
import { openSnapshots } from './d1-snapshots.ts'
import { openTallies } from './d1-tallies.ts'
import type { Store } from './store.ts'

/** Open the store over a D1 database. */
export function openStore(database: D1Database): Store {
  return {
    ...openLog(database),
    ...openTallies(database),
    ...openSnapshots(database),
    ...openDrafts(database),
    ...openLinks(database),
    ...openAccess(database),
  }
}
