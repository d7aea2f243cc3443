/** Turning built queries into statements of D1, because only those can share a batch with SQL of our own. */

/** Make a statement out of a query that has been built but not run. */
export function statement(
  database: D1Database,
  query: { toSQL(): { sql: string; params: unknown[] } },
): D1PreparedStatement {
  const { sql, params } = query.toSQL()
  return database.prepare(sql).bind(...params)
}
