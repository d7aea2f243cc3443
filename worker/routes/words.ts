/** What people wrote: stories to be told, comments to be hidden. */
import type { Route } from '../policy.ts'

export const wordsRoutes: readonly Route[] = []
