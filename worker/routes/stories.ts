/** Stories that are told, as a page for everybody. */
import type { Route } from '../policy.ts'

export const storiesRoutes: readonly Route[] = []
