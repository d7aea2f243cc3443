/** The condition by which the rows of one chain are found, in a form that both indexes serve. */
import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import { responses } from '#drizzle/schema.ts'

/**
 * Select what belongs to a chain: the row that began it, and those that took its place.
 *
 * The survey stands in both halves, each bound by itself; drawn out of them, it makes SQLite read the whole survey.
 */
export function inChain(survey: string, chain: SQL | string): SQL | undefined {
  const own = and(eq(responses.survey, survey), eq(responses.id, chain))
  return or(own, and(eq(responses.survey, survey), eq(responses.chain, chain), sql`chain <> id`))
}
