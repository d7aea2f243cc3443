/** Mails that were sent on this machine, shown on this machine. */
import type { Route } from '../policy.ts'

export const mailboxRoutes: readonly Route[] = []
