/** Who of a contact list would be invited, and who not and why; writes nothing. */
import type { Route } from '../policy.ts'

export const contactsRoutes: readonly Route[] = []
