/** Mails that an owner's act makes due, or hands to their own mailer. */
import type { Route } from '../policy.ts'

export const mailsRoutes: readonly Route[] = []
