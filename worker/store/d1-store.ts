/** The store in D1, put together from its parts. */
import { openAccess } from './d1-access.ts'
import { openCallbacks } from './d1-callbacks.ts'
import { openCompared } from './d1-compared.ts'
import { openDrafts } from './d1-drafts.ts'
import { openExports } from './d1-exports.ts'
import { openFieldwork } from './d1-fieldwork.ts'
import { openHooks } from './d1-hooks.ts'
import { openLinks } from './d1-links.ts'
import { openLog } from './d1-log.ts'
import { openMails } from './d1-mails.ts'
import { openNews } from './d1-news.ts'
import { openPublications } from './d1-publications.ts'
import { openRecipients } from './d1-recipients.ts'
import { openSnapshots } from './d1-snapshots.ts'
import { openTallies } from './d1-tallies.ts'
import { openWishes } from './d1-wishes.ts'
import { openWords } from './d1-words.ts'
import type { Store } from './store.ts'

/** Open the store over a D1 database. */
export function openStore(database: D1Database): Store {
  return {
    ...openLog(database),
    ...openTallies(database),
    ...openSnapshots(database),
    ...openCompared(database),
    ...openPublications(database),
    ...openDrafts(database),
    ...openLinks(database),
    ...openAccess(database),
    ...openRecipients(database),
    ...openMails(database),
    ...openWishes(database),
    ...openWords(database),
    ...openCallbacks(database),
    ...openHooks(database),
    ...openNews(database),
    ...openFieldwork(database),
    ...openExports(database),
  }
}
