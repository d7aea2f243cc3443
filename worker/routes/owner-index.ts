/** What an owner may do, and how things stand. */
import type { Route } from '../policy.ts'

export const ownerIndexRoutes: readonly Route[] = []
