/** Who is behind personal links, and what they have answered in waves beside; reads the log and changes nothing. */
import { jsonChunks } from './rows.ts'
import type { Beside, Store } from './store.ts'

interface Found {
  readonly asked: string
  readonly person: string
  readonly role: string
  readonly wave: string
  readonly answers: string | null
  readonly withhold: 0 | 1
}

/** Find them, as the port says. */
export async function besides(
  database: D1Database,
  survey: string,
  asked: Parameters<Store['besides']>[1],
  upTo: number,
): Promise<Beside[]> {
  const found: Beside[] = []
  for (const chunk of jsonChunks(asked)) {
    const { results } = await database.prepare(near).bind(chunk, survey, upTo).all<Found>()
    for (const { asked: chain, person, role, wave, answers, withhold } of results) {
      const response =
        answers === null ? null : { role, wave, answers: JSON.parse(answers), withhold: withhold === 1 }
      found.push({ chain, person, response })
    }
  }
  return found
}

/** Of each chain only the last row counts, and the fold has deleted those before it. */
const near = `
  select j.value->>'chain' as asked, p.person, r.role, r.wave, r.answers, r.withhold
  from json_each(?1) j
  cross join recipients p on p.link = j.value->>'chain' and p.survey = ?2 and not p.passed_on
  left join recipients q on q.survey = ?2 and q.person = p.person and not q.passed_on
    and q.wave in (select value from json_each(j.value->'waves'))
  left join responses r on r.survey = ?2 and r.chain = q.link and r.chain <> r.id and r.wave = q.wave and r.seq <= ?3`
