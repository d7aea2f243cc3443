/** How many rows each table of the database holds, so that a test can say that nothing was written. */
import { env } from 'cloudflare:workers'

/** Count the rows of every table, by its name. */
export async function allRows(): Promise<Record<string, number>> {
  const { results } = await env.DB.prepare("select name from sqlite_schema where type = 'table'").all<{
    name: string
  }>()
  const counts: Record<string, number> = {}
  for (const { name } of results) {
    if (name.startsWith('_cf') || name.startsWith('sqlite')) continue
    const row = await env.DB.prepare(`select count(*) as n from "${name}"`).first<{ n: number }>()
    counts[name] = row?.n ?? -1
  }
  return counts
}
