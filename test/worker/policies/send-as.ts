/** Calling a route as one of the callers, with what its row of the table says is to be sent. */
import { callers, world } from './callers.ts'
import { table } from './routes.ts'

interface Called {
  readonly method: string
  readonly path: string
}

/** Name a route as the table does. */
export function nameOf({ method, path }: Called): string {
  return `${method} ${path}`
}

/** Make ready what the row of a route says, for one of the callers of the table; sends nothing yet. */
export async function readyAs(caller: string, route: Called): Promise<() => Promise<Response>> {
  const row = table[nameOf(route)]
  if (!row) throw new Error(`${nameOf(route)} stands in no row`)
  const { method } = route
  const target = typeof row.path === 'function' ? await row.path(world) : (row.path ?? addressOf(route.path))
  const body = typeof row.body === 'function' ? await row.body(world) : (row.body ?? {})
  const headers = (await callers[caller]?.(row.door ?? 'manage')) ?? {}
  if (method === 'GET') return () => world.send(target, { headers })
  const typed = { 'Content-Type': 'application/json', ...headers }
  return () => world.send(target, { method, headers: typed, body: JSON.stringify(body) })
}

/** Send what the row of a route says, as one of the callers of the table. */
export async function sendAs(caller: string, route: Called): Promise<Response> {
  return (await readyAs(caller, route))()
}

/** Fill a route's parameters with what exists. */
function addressOf(path: string): string {
  const filled = path.replace(':survey', 'pulse').replace(':role', 'buyer').replace(':language', 'en')
  return filled.replace(/:\w+/, '0'.repeat(26))
}
