/** Deleting what let somebody in once and does so no more; ends nothing that still stands. */
import type { AccessStore } from '../store/access-store.ts'

/** A key is told as expired for this long, so that whoever used it learns why it stopped. */
const keyRemembered = 30 * 86_400_000

/** Delete expired sign-in links and sessions, and keys that expired a month ago. */
export async function forgetAccess(store: AccessStore, now: Date): Promise<void> {
  await store.forgetAccess(now.getTime(), now.getTime() - keyRemembered)
}
