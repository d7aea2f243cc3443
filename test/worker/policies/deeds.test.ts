import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { routes } from '#worker/app.ts'
import type { Route } from '#worker/policy.ts'
import { world } from './callers.ts'
import { table } from './routes.ts'
import { nameOf, readyAs, sendAs } from './send-as.ts'

const owned = routes.filter((route) => route.policy === 'owner')
const taken = routes.filter((route) => route.policy === 'leader' && route.noted)
const isRead = (route: Route) =>
  !taken.includes(route) &&
  (route.method === 'GET' || (route.policy === 'owner' && route.changes === 'nothing'))

/** Who is admitted to a route whatever else it asks for. */
function admitted(route: Route): string {
  if (route.policy === 'owner') return "owner's key"
  const { right } = table[nameOf(route)] ?? {}
  if (right === undefined) return 'leader with own'
  return right === 'export' ? 'leader in scope with export' : 'leader in scope with comments and callbacks'
}

/** Read every row of every table. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = await env.DB.prepare("select name from sqlite_schema where type = 'table'").all<{
    name: string
  }>()
  const names = tables.results.map(({ name }) => name).filter((name) => !/^_cf|^sqlite/.test(name))
  const rows = names.map(async (name) => [
    name,
    (await env.DB.prepare(`select * from "${name}"`).all()).results,
  ])
  return Object.fromEntries(await Promise.all(rows))
}

beforeEach(async () => {
  await env.DB.prepare('delete from audit').run()
})

describe('what an owner changes is noted in the audit, and nothing else is', () => {
  test.each(owned.filter((route) => !isRead(route)))('$method $path', async (route) => {
    const { status } = await sendAs("owner's key", route)
    const [last] = await world.store.audit(1)
    const survey = route.path.includes(':survey') ? 'pulse' : null
    if (status < 400)
      expect(last).toMatchObject({ who: 'the owner’s key', what: nameOf(route), survey, times: 1 })
    else expect(last?.what).not.toBe(nameOf(route))
    expect(JSON.stringify(last ?? {})).not.toContain('@')
  })

  test('and enough of these succeed as they are tried to say something', () => {
    const tried = owned.filter((route) => !isRead(route)).map((route) => table[nameOf(route)]?.status ?? 500)
    expect(tried.filter((status) => status < 400).length).toBeGreaterThan(5)
  })
})

describe('what only reads writes nothing', () => {
  test.each(routes.filter(isRead))('$method $path', async (route) => {
    const send = await readyAs(admitted(route), route)
    const before = await everything()
    expect((await send()).status).toBe(
      table[nameOf(route)]?.as === 'local' ? 404 : table[nameOf(route)]?.status,
    )
    expect(await everything()).toEqual(before)
  })
})

describe('whoever takes rows of single people is noted, and nothing else is written', () => {
  test.each(taken)('$method $path', async (route) => {
    const send = await readyAs(admitted(route), route)
    const { audit: _, ...before } = await everything()
    expect((await send()).status).toBe(200)
    const { audit, ...after } = await everything()
    expect(after).toEqual(before)
    const taking = {
      who: 'taker@example.com',
      what: nameOf(route),
      survey: 'pulse',
      detail: '2026-H2: 1 rows',
    }
    expect(audit).toEqual([expect.anything(), expect.objectContaining(taking)])
  })

  test.each(taken)('$method $path, but not where they are refused', async (route) => {
    const send = await readyAs('leader with own', route)
    const before = await everything()
    expect((await send()).status).toBe(404)
    expect(await everything()).toEqual(before)
  })

  test('and these are all routes by which such rows leave', () => {
    expect(taken.map(nameOf)).toEqual([
      'GET /api/results/:survey/responses.csv',
      'GET /api/results/:survey/responses.ndjson',
      'GET /api/results/:survey/triple-s.zip',
    ])
  })
})
