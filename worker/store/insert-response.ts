/** The insert by which one response enters the log, whatever else is asked of its wave or link; decides nothing about those. */
import type { Response } from '#engine/answers/answer.ts'
import { idAfterPart } from '../access/response-id.ts'

/** A row that was inserted, and whether something of its chain stood there before. */
export interface Inserted {
  readonly follows: 0 | 1
}

/** Tell what an insert did; `undefined` for nothing. */
export function stateOf({ results: [inserted] }: D1Result<Inserted>): 'stored' | 'changed' | undefined {
  return inserted && (inserted.follows === 1 ? 'changed' : 'stored')
}

/** Give ?1 to ?12 of the insert. */
export async function valuesOf(
  response: Omit<Response, 'wave' | 'attributes' | 'listedRole'>,
  chain: string,
): Promise<(string | number)[]> {
  const { survey, id, version, role, language, answers, state, withhold, seconds, receivedAt } = response
  const said = [
    version,
    role,
    language,
    JSON.stringify(answers),
    state,
    Number(withhold),
    seconds,
    receivedAt,
  ]
  return [survey, id, chain, ...said, await idAfterPart(id)]
}

/**
 * Put the insert together.
 *
 * What stands there under the asked id, or has followed it in its sitting, is not stored again. A part of somebody's
 * answers gives way to all of them: those are stored beside it under the id after it, in the same chain.
 *
 * @param rest wave, attributes and listed role, as SQL
 * @param from where they come from, with a condition; its own values begin with ?13
 */
export const insertOf = (rest: string, from: string) => `
  with asked as materialized (
    select state from responses where survey = ?1 and id in (?2, ?12)
    union all
    select state from responses where survey = ?1 and chain = ?2 and chain <> id)
  insert into responses
    (survey, id, chain, version, role, language, answers, state, withhold, seconds, received_at,
     wave, attributes, listed_role)
  select ?1, iif(exists (select 1 from asked), ?12, ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ${rest}
  ${from} and (not exists (select 1 from asked)
    or (?8 = 'complete' and not exists (select 1 from asked where state = 'complete')))
  on conflict (survey, id) do nothing
  returning id = ?12 or (chain <> id and exists (
    select 1 from responses r where r.survey = ?1 and r.id = ?3 and r.wave = responses.wave
    union all
    select 1 from responses r
    where r.survey = ?1 and r.chain = ?3 and r.chain <> r.id and r.id <> ?2 and r.wave = responses.wave
  )) as follows`
