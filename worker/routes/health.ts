/** `GET /api/health`: whether the database answers and folding keeps up; tells nothing about anybody. */
import type { Context } from 'hono'
import type { Health } from '#engine/wire.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'

export const healthRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/health', policy: 'open', handle: health },
]

async function health(c: Context<AppEnv>): Promise<Response> {
  const { build, surveys } = c.var.definitions
  c.header('Cache-Control', 'no-store')
  const told = [...surveys.values()]
    .filter(({ survey }) => survey.promise !== 'anonymous')
    .map(({ survey }) => survey.id)
  try {
    const oldest = await c.var.store.oldestUnfolded(told)
    const age =
      oldest === null
        ? null
        : Math.max(0, Math.floor((c.var.now.getTime() - Date.parse(oldest)) / 60_000)) * 60
    const body: Health = { build, database: 'reachable', oldestUnfolded: age }
    return c.json(body)
  } catch {
    const body: Health = { build, database: 'unreachable', oldestUnfolded: null }
    return c.json(body, 503)
  }
}
