/** Mails that came back. */
import type { Route } from '../policy.ts'

export const bouncesRoutes: readonly Route[] = []
