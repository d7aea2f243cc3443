import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { fold } from '#worker/jobs/fold.ts'
import { openStore } from '#worker/store/d1-store.ts'
import type { Store } from '#worker/store/store.ts'
import { by, countAgain, freshId, freshSurvey, incoming, store, talliesOf, zone } from './people.ts'

/** A store over a database that fails at its n-th call, before or after the call took effect. */
function failingStore(at: number, after: boolean): { store: Store; calls: () => number } {
  let calls = 0
  const fail = async <T>(act: () => Promise<T>): Promise<T> => {
    calls++
    if (calls !== at) return act()
    if (after) await act()
    throw new Error('the worker was killed here')
  }
  const statement = (inner: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(inner, {
      get(target, name: keyof D1PreparedStatement) {
        if (name === 'bind') return (...values: unknown[]) => statement(target.bind(...values))
        if (name === 'all' || name === 'run' || name === 'raw')
          return (...args: never[]) =>
            fail(() => (target[name] as (...args: never[]) => Promise<unknown>)(...args))
        const value = target[name]
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  const database = new Proxy(env.DB, {
    get(target, name: keyof D1Database) {
      if (name === 'prepare') return (sql: string) => statement(target.prepare(sql))
      if (name === 'batch') return (list: D1PreparedStatement[]) => fail(() => target.batch(list))
      const value = target[name]
      return typeof value === 'function' ? (value as (...args: never[]) => unknown).bind(target) : value
    },
  })
  return { store: openStore(database), calls: () => calls }
}

describe('a fold that is killed', () => {
  test.each([false, true])(
    'leaves no half, wherever it happens (after the call took effect: %s)',
    async (after) => {
      let killed = 0
      for (let at = 1; at < 30; at++) {
        const survey = freshSurvey()
        const base = { role: 'user', region: 'North', listen: 3, withhold: false }
        for (const who of [1, 2, 3, 1, 2])
          await store.accept(incoming(survey, freshId(), { ...base, who, refer: who }))
        await fold(store, by(survey), zone, 2)
        await store.accept(incoming(survey, freshId(), { ...base, who: 3, refer: 9 }))
        const failing = failingStore(at, after)
        const died = await fold(failing.store, by(survey), zone, 2).then(
          () => false,
          () => true,
        )
        if (!died) break
        killed++
        await fold(store, by(survey), zone)
        expect(await talliesOf(survey)).toEqual(await countAgain(survey))
      }
      expect(killed).toBeGreaterThan(2)
    },
    60_000,
  )
})
