/** Counts of a wave in the field. */
import type { Route } from '../policy.ts'

export const fieldworkRoutes: readonly Route[] = []
