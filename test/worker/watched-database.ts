/** The real database with a test standing by every trip to it; what comes back is what the database says. */
import { env } from 'cloudflare:workers'

const trips = ['all', 'raw', 'run', 'first']

/** Let a test see each trip, delay it, lose it or do something before. */
export function watched(onTrip: (trip: () => Promise<unknown>) => Promise<unknown>): D1Database {
  const through = <T extends object>(target: T, name: string | symbol, travels: boolean) => {
    const value = Reflect.get(target, name)
    if (typeof value !== 'function') return value
    return (...values: unknown[]) => {
      const call = () => value.apply(target, values)
      return travels ? onTrip(call) : call()
    }
  }
  const watchedStatement = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get: (target, name) =>
        name === 'bind'
          ? (...values: unknown[]) => watchedStatement(target.bind(...values))
          : through(target, name, trips.includes(String(name))),
    })
  return new Proxy(env.DB, {
    get: (target, name) =>
      name === 'prepare'
        ? (sql: string) => watchedStatement(target.prepare(sql))
        : through(target, name, name === 'batch'),
  })
}

/** Count the trips to it. */
export function counted(): { database: D1Database; trips: () => number } {
  let trips = 0
  const database = watched((trip) => {
    trips++
    return trip()
  })
  return { database, trips: () => trips }
}
