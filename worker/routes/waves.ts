/** Closing a wave. */
import type { Route } from '../policy.ts'

export const wavesRoutes: readonly Route[] = []
