/** Who the programme names as a leader, and what is in their scope; opens nothing. */
import type { Context } from 'hono'
import type { Leader } from '#engine/programme.ts'
import type { AppEnv } from '../env.ts'

/** Find a leader by a mail address, as the programme of this deployment names them. */
export function findLeader(c: Context<AppEnv>, email: string): Leader | undefined {
  const wanted = email.trim().toLowerCase()
  return c.var.definitions.leaders.find((leader) => leader.email === wanted)
}

/** Tell whether a leader may read a survey's results. */
export function mayRead(leader: Leader, survey: string): boolean {
  return inScope(leader.surveys, survey)
}

/** Tell whether a survey is among those of a scope. */
export function inScope(surveys: 'all' | readonly string[], survey: string): boolean {
  return surveys === 'all' || surveys.includes(survey)
}
