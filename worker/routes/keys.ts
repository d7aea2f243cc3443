/** Keys for the owner's commands: made, listed, renewed, revoked; and what was done with them. */
import type { Route } from '../policy.ts'

export const keysRoutes: readonly Route[] = []
