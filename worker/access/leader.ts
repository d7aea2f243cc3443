/** Who the programme names as a leader, and what is in their scope; opens nothing. */
import type { Context } from 'hono'
import type { Survey } from '#engine/model.ts'
import type { Leader } from '#engine/programme.ts'
import type { AppEnv } from '../env.ts'

type ReadSurvey = Pick<Survey, 'id' | 'attributes'>

/** Find a leader by a mail address, as the programme of this deployment names them. */
export function findLeader(c: Context<AppEnv>, email: string): Leader | undefined {
  const wanted = email.trim().toLowerCase()
  return c.var.definitions.leaders.find((leader) => leader.email === wanted)
}

/** Tell whether a leader may read results of a survey; who reads some values of an attribute, only where it has that. */
export function mayRead({ surveys, only }: Leader, { id, attributes }: ReadSurvey): boolean {
  return inScope(surveys, id) && (only === undefined || attributes.includes(only.attribute))
}

/** Tell whether a leader acts as an owner; nobody does who reads a part of the answers. */
export function mayOwn({ rights, only }: Leader): boolean {
  return rights.includes('own') && only === undefined
}

/** Tell whether a survey is among those of a scope. */
export function inScope(surveys: 'all' | readonly string[], survey: string): boolean {
  return surveys === 'all' || surveys.includes(survey)
}
