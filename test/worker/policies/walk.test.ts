import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { createApp, routes } from '#worker/app.ts'
import { callers, world } from './callers.ts'
import { type Column, callerNames, cellOf } from './matrix.ts'
import { type Row, table } from './routes.ts'
import { nameOf, sendAs } from './send-as.ts'

const refusals = [401, 403, 404]

function columnOf(path: string, { as, aboutPulse, right }: Row): Column {
  if (right) return right === 'export' ? 'export :survey' : 'right :survey'
  const scoped = aboutPulse || path.includes(':survey')
  return (as === 'leader' || as === 'owner') && scoped ? `${as} :survey` : as
}

describe('the table', () => {
  test.each(routes.map(nameOf))('has a row for %s', (name) => {
    const row = table[name]
    expect(
      row,
      `«${name}» stands in no row of test/worker/policies/routes.ts. Add one that says who may: open, site, leader, or owner with its door, and what an admitted caller gets, such as  '${name}': owner('recipients', 200, { body: { … } }),`,
    ).toBeDefined()
  })

  test('has no row for a route that is no more', () => {
    const known = new Set(routes.map(nameOf))
    expect(Object.keys(table).filter((name) => !known.has(name))).toEqual([])
  })

  test('names the same door as the route, and no refusal as what an admitted caller gets', () => {
    for (const route of routes) {
      const row = table[nameOf(route)]
      expect([nameOf(route), row?.door]).toEqual([
        nameOf(route),
        route.policy === 'owner' ? route.door : undefined,
      ])
      expect([nameOf(route), row?.right]).toEqual([
        nameOf(route),
        route.policy === 'leader' ? route.rights?.[0] : undefined,
      ])
      if (row?.as !== 'local') expect(refusals).not.toContain(row?.status)
    }
  })

  test('knows every kind of caller, and no other', () => {
    expect(Object.keys(callers)).toEqual(callerNames)
  })

  test('has a row for whatever the app answers', () => {
    const answered = createApp(world.definitions).routes.filter(({ method }) => method !== 'ALL')
    expect(answered.length).toBeGreaterThan(10)
    for (const route of answered) expect(table).toHaveProperty([nameOf(route)])
  })
})

test.each(routes.filter((route) => table[nameOf(route)]))(
  '$method $path admits and refuses every kind of caller as the table says',
  async ({ method, path }) => {
    const row = table[nameOf({ method, path })] as Row
    const column = columnOf(path, row)
    const told: Record<string, number> = {}
    const wanted: Record<string, number> = {}
    for (const caller of callerNames) {
      const cell = cellOf(caller, column, method)
      const lesser = row.ownKeyOnly && !caller.startsWith("owner's key")
      wanted[caller] = cell !== 'in' ? cell : lesser ? 403 : row.status
      told[caller] = (await sendAs(caller, { method, path })).status
    }
    expect(told).toEqual(wanted)
  },
  60_000,
)

test.each(routes.filter(({ policy }) => policy === 'local'))(
  '$method $path is there on this machine alone, while mails stay on it',
  async ({ method, path }) => {
    const row = table[nameOf({ method, path })] as Row
    const target = typeof row.path === 'function' ? await row.path(world) : (row.path ?? path)
    const app = createApp(world.definitions)
    const told = async (host: string, MAILER: string) =>
      (await app.request(`${host}${target}`, { method }, { ...env, MAILER })).status
    expect(await told('http://localhost:8787', 'mailbox')).toBe(row.status)
    expect(await told('http://127.0.0.1:8787', 'mailbox')).toBe(row.status)
    expect(await told('http://localhost:8787', 'smtp')).toBe(404)
    expect(await told('https://survey.example', 'mailbox')).toBe(404)
    expect(await told('http://localhost.example:8787', 'mailbox')).toBe(404)
  },
)
