/** Sign-in links, sessions, the owner's keys and the audit in D1, put together. */
import type { AccessStore } from './access-store.ts'
import { openAudit } from './d1-audit.ts'
import { expiredKeys, openOwnerKeys } from './d1-owner-keys.ts'
import { expiredSessions, openSessions } from './d1-sessions.ts'
import { retrying } from './retry.ts'

/** Open all that decides who may do what, and says who did. */
export function openAccess(database: D1Database): AccessStore {
  return {
    ...openSessions(database),
    ...openOwnerKeys(database),
    ...openAudit(database),
    forgetAccess: (now, keysBefore) =>
      retrying(async () => {
        await database.batch([expiredSessions(database, now), expiredKeys(database, keysBefore)])
      }),
  }
}
