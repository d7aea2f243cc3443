/** Being written to no more. A GET shows a button and changes nothing. */
import type { Route } from '../policy.ts'

export const unsubscribeRoutes: readonly Route[] = []
