/** The whole API at a glance: routes with their policies, and what happens to errors. */
import { Hono } from 'hono'
import { securityHeaders } from '#engine/wire.ts'
import type { Definitions } from './definitions.ts'
import type { AppEnv } from './env.ts'
import { guard, type Route } from './policy.ts'
import { onError, problemResponse } from './problem.ts'
import { bouncesRoutes } from './routes/bounces.ts'
import { callbacksRoutes } from './routes/callbacks.ts'
import { commentsRoutes } from './routes/comments.ts'
import { comparedRoutes } from './routes/compared.ts'
import { contactsRoutes } from './routes/contacts.ts'
import { draftRoutes } from './routes/drafts.ts'
import { exportRowRoutes } from './routes/export-rows.ts'
import { exportRoutes } from './routes/exports.ts'
import { fieldworkRoutes } from './routes/fieldwork.ts'
import { handedRoutes } from './routes/handed.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/import.ts'
import { keptRoutes } from './routes/kept.ts'
import { keysRoutes } from './routes/keys.ts'
import { linkRoutes } from './routes/link.ts'
import { mailboxRoutes } from './routes/mailbox.ts'
import { mailsRoutes } from './routes/mails.ts'
import { mineRoutes } from './routes/mine.ts'
import { ownerIndexRoutes } from './routes/owner-index.ts'
import { recipientsRoutes } from './routes/recipients.ts'
import { responseRoutes } from './routes/responses.ts'
import { resultRoutes } from './routes/results.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { storiesRoutes } from './routes/stories.ts'
import { surveyPageRoutes } from './routes/survey-pages.ts'
import { testMailRoutes } from './routes/test-mail.ts'
import { unsubscribeRoutes } from './routes/unsubscribe.ts'
import { wavesRoutes } from './routes/waves.ts'
import { wordsRoutes } from './routes/words.ts'
import { openStore } from './store/d1-store.ts'

export const routes: readonly Route[] = [
  ...surveyPageRoutes,
  ...responseRoutes,
  ...draftRoutes,
  ...linkRoutes,
  ...mineRoutes,
  ...resultRoutes,
  ...comparedRoutes,
  ...keptRoutes,
  ...exportRoutes,
  ...exportRowRoutes,
  ...signInRoutes,
  ...importRoutes,
  ...contactsRoutes,
  ...recipientsRoutes,
  ...testMailRoutes,
  ...mailsRoutes,
  ...handedRoutes,
  ...wavesRoutes,
  ...bouncesRoutes,
  ...keysRoutes,
  ...ownerIndexRoutes,
  ...fieldworkRoutes,
  ...wordsRoutes,
  ...commentsRoutes,
  ...callbacksRoutes,
  ...storiesRoutes,
  ...unsubscribeRoutes,
  ...mailboxRoutes,
  ...healthRoutes,
]

/**
 * Make the app.
 *
 * @param clock the only source of the present moment
 * @throws where a route names no policy
 */
export function createApp(
  definitions: Definitions,
  table: readonly Route[] = routes,
  clock: () => Date = () => new Date(),
): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.onError(onError)
  app.notFound(() => problemResponse('not-found'))
  app.use(async function prepare(c, next) {
    c.set('definitions', definitions)
    c.set('store', openStore(c.env.DB))
    c.set('now', clock())
    await next()
    // Built pages bring the headers that the build wrote for them.
    if (c.res.headers.has('Content-Security-Policy')) return
    // A finished response is copied for every `c.header`, and what comes from elsewhere takes no other header.
    const secured = new Response(c.res.body, c.res)
    for (const [name, value] of Object.entries(securityHeaders)) secured.headers.set(name, value)
    secured.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
    c.res = undefined
    c.res = secured
  })
  for (const route of table) app.on(route.method, route.path, guard(route), route.handle)
  for (const path of new Set(table.map((route) => route.path))) {
    const allowed = table.filter((route) => route.path === path).map(({ method }) => method)
    app.all(path, () => {
      const refused = problemResponse('method-not-allowed', { detail: `Use ${allowed.join(' or ')}.` })
      refused.headers.set('Allow', allowed.join(', '))
      return refused
    })
  }
  return app
}
