/** Accepting a response in one trip: the insert itself leaves out what it must not take. Tells nobody why. */
import { brokeKey } from './retry.ts'
import type { Incoming, IncomingByLink } from './store.ts'

/**
 * Put a response into the log unless its wave or its link speaks against it.
 *
 * @param ended the last day on which a wave may have closed to take no more (ISO date)
 * @returns `undefined`, and nothing happened, where it is not taken, is known, or its link is spent
 */
export async function acceptAtOnce(
  database: D1Database,
  incoming: Incoming | IncomingByLink,
  ended: string,
): Promise<'stored' | 'changed' | undefined> {
  if (!('link' in incoming)) {
    const { wave, attributes } = incoming.response
    const from = [wave, JSON.stringify(attributes), ended]
    return stateOf(
      await database
        .prepare(openInsert)
        .bind(...valuesOf(incoming), ...from)
        .all<Inserted>(),
    )
  }
  const { link, anonymous } = incoming
  const insert = database
    .prepare(anonymous ? anonymousInsert : linkedInsert)
    .bind(...valuesOf(incoming), link, ended)
  if (!anonymous) return stateOf(await insert.all<Inserted>())
  const spend = database.prepare(spendToken).bind(link, incoming.response.survey, ended)
  try {
    const [spent] = await database.batch([spend, insert])
    return spent && spent.meta.changes > 0 ? 'stored' : undefined
  } catch (error) {
    if (brokeKey(error)) return undefined
    throw error
  }
}

/** A row that was inserted, and whether another row of its chain and wave stood there before. */
interface Inserted {
  readonly follows: 0 | 1
}

function stateOf({ results: [inserted] }: D1Result<Inserted>): 'stored' | 'changed' | undefined {
  return inserted && (inserted.follows === 1 ? 'changed' : 'stored')
}

/** Give ?1 to ?11, in the order of the columns. */
function valuesOf({ response, chain }: Incoming | IncomingByLink): (string | number)[] {
  const { survey, id, version, role, language, answers, state, withhold, seconds, receivedAt } = response
  const said = [version, role, language, JSON.stringify(answers), state, Number(withhold), seconds]
  return [survey, id, chain, ...said, receivedAt]
}

const insertOf = (rest: string, from: string) => `
  insert into responses
    (survey, id, chain, version, role, language, answers, state, withhold, seconds, received_at,
     wave, attributes, listed_role)
  select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ${rest} ${from}
  on conflict (survey, id) do nothing
  returning chain <> id and exists (
    select 1 from responses r where r.survey = ?1 and r.id = ?3 and r.wave = responses.wave
    union all
    select 1 from responses r
    where r.survey = ?1 and r.chain = ?3 and r.chain <> r.id and r.id <> ?2 and r.wave = responses.wave
  ) as follows`

const fromLink = (link: string, survey: string, ended: string) => `
  from links l left join waves w on w.survey = l.survey and w.wave = l.wave
  where l.hash = ${link} and l.survey = ${survey} and l.state <> 'passed-on'
    and (w.closes_on is null or w.closes_on > ${ended})`

const openInsert = insertOf(
  '?12, ?13, null',
  'where not exists (select 1 from waves where survey = ?1 and wave = ?12 and closes_on <= ?14)',
)
const linkedInsert = insertOf('l.wave, l.attributes, nullif(l.role, ?5)', fromLink('?12', '?1', '?13'))
const anonymousInsert = insertOf("l.wave, '{}', null", fromLink('?12', '?1', '?13'))
/** Of a link that is none, or takes no answers any more, nothing is spent; of one that is spent, the key breaks. */
const spendToken = `insert into spent_tokens (hash) select l.hash ${fromLink('?1', '?2', '?3')}`
