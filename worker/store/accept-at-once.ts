/** Accepting a response in one trip: the insert itself leaves out what it must not take. Tells nobody why. */
import { type Inserted, insertOf, stateOf, valuesOf } from './insert-response.ts'
import { brokeKey } from './retry.ts'
import type { Incoming, IncomingByLink } from './store.ts'

/**
 * Put a response into the log unless its wave or its link speaks against it, as where the wave was begun anonymous, and
 * the response says more of whoever sent it.
 *
 * @param ended the last day on which a wave may have closed to take no more (ISO date)
 * @returns `undefined`, and nothing happened, where it is not taken, is known, or its link is spent
 */
export async function acceptAtOnce(
  database: D1Database,
  incoming: Incoming | IncomingByLink,
  ended: string,
): Promise<'stored' | 'changed' | undefined> {
  const values = await valuesOf(incoming.response, incoming.chain)
  if (!('link' in incoming)) {
    const { wave, attributes } = incoming.response
    const insert = database.prepare(openInsert).bind(...values, wave, JSON.stringify(attributes), ended)
    return stateOf(await insert.all<Inserted>())
  }
  const { link, anonymous } = incoming
  const insert = database.prepare(anonymous ? anonymousInsert : linkedInsert).bind(...values, link, ended)
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

const fromLink = (link: string, survey: string, ended: string) => `
  from links l left join waves w on w.survey = l.survey and w.wave = l.wave
  where l.hash = ${link} and l.survey = ${survey} and l.state <> 'passed-on' and not l.test
    and (w.closes_on is null or w.closes_on > ${ended})`

const openInsert = insertOf(
  '?13, ?14, null',
  `where not exists (select 1 from waves where survey = ?1 and wave = ?13
    and (closes_on <= ?15 or (promise = 'anonymous' and length(?11) > 10)))`,
)
const linkedInsert = insertOf(
  'l.wave, l.attributes, nullif(l.role, ?5)',
  `${fromLink('?13', '?1', '?14')} and w.promise is not 'anonymous'`,
)
const anonymousInsert = insertOf("l.wave, '{}', null", fromLink('?13', '?1', '?14'))
/** Of a link that is none, or takes no answers any more, nothing is spent; of one that is spent, the key breaks. */
const spendToken = `insert into spent_tokens (hash) select l.hash ${fromLink('?1', '?2', '?3')}`
