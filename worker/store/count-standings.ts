/** Counting recipients of a wave by all that decides about their disposition, a part of them at a time; decides nothing. */
import type { TalliedGroup } from '#engine/fieldwork/counts.ts'
import { personParts } from './person-parts.ts'

type Row = Omit<TalliedGroup, 'begun'> & { readonly begun: 0 | 1 }

/** Count them, as the port says; a group may come in several parts. */
export async function countStandings(
  database: D1Database,
  survey: string,
  wave: string,
  askedOfAll: Readonly<Record<string, readonly string[]>>,
): Promise<TalliedGroup[]> {
  const query = database.prepare(groups)
  const found: TalliedGroup[] = []
  for (const { from, before } of await personParts(database, survey, wave)) {
    const bound = query.bind(survey, wave, JSON.stringify(askedOfAll), from, before)
    const { results } = await bound.all<Row>()
    for (const row of results) found.push({ ...row, begun: row.begun === 1 })
  }
  return found
}

/** Of a part of somebody's answers: whether it holds half of what everybody in its role is asked. */
const isHalf = `
  2 * (select count(*) from json_each(?3, '$."' || a.role || '"') asked
    where exists (select 1 from json_each(a.answers) given where given.key = asked.value))
  >= json_array_length(?3, '$."' || a.role || '"')`

const byLink = 'a.survey = ?1 and a.chain = r.link and a.chain <> a.id and a.wave = ?2'

/** What stands last by their link. */
const response = `
  select case when a.state = 'complete' then 'complete' when ${isHalf} then 'half' else 'less' end
  from responses a where ${byLink} order by a.seq desc limit 1`

/** The role of what the tallies hold by their link: what came later is in them with the next fold. */
const tallied = `
  select a.role from responses a where ${byLink}
    and a.seq <= (select watermark from folds where survey = ?1 order by number desc limit 1)
  order by a.seq desc limit 1`

/** A trial's link has no recipient; one that had would be no trial. */
const standings = `
  select r.role, r.language,
    coalesce((select iif(m.state = 'sending', 'due', m.state) from mails m
      where m.survey = ?1 and m.wave = ?2 and m.person = r.person and m.kind = 'invitation'), 'none') as mail,
    case when l.state = 'declined' then 'declined'
      when r.passed_on or l.state = 'passed-on' then 'passed-on' else 'open' end as link,
    coalesce((${response}), 'none') as response,
    (${tallied}) as talliedAs,
    exists (select 1 from drafts d where d.survey = ?1 and d.wave = ?2 and d.chain = r.link) as begun,
    coalesce((select s.reason from suppressions s
      where s.person = r.person and s.scope in (?1, '*') and s.since >= r.invited_on
      order by s.reason = 'bounced' limit 1), 'no') as stopped
  from recipients r left join links l on l.hash = r.link
  where r.survey = ?1 and r.wave = ?2 and r.person >= ?4 and r.person < ?5 and coalesce(l.test, 0) = 0`

/** The limit, which limits nothing, keeps SQLite from looking everything up twice: for the groups, and for what is told. */
const groups = `
  select role, language, mail, link, response, talliedAs, begun, stopped, count(*) as count
  from (${standings} limit -1) group by 1, 2, 3, 4, 5, 6, 7, 8`
