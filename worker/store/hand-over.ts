/** Noting in D1 which mails the owner's own mailer was given, in the queue that nobody sends from; once a person and kind. */
import type { Handing } from './recipient-store.ts'

/** Tell when each person was given a kind of mail, as the port says. */
export async function handedAt(
  database: D1Database,
  { survey, wave, kind }: Omit<Handing, 'run'>,
  persons: readonly string[],
): Promise<(number | null)[]> {
  const found = database.prepare(given).bind(survey, wave, kind, JSON.stringify(persons))
  return (await found.all<{ at: number | null }>()).results.map(({ at }) => at)
}

const given = `
  select coalesce(m.sent_at, m.due_at) as at
  from json_each(?4) a left join mails m
    on m.survey = ?1 and m.wave = ?2 and m.person = a.value and m.kind = ?3
  order by a.key`

/** Note it, as the port says. */
export async function handOver(
  database: D1Database,
  { survey, wave, kind, run }: Handing,
  persons: readonly string[],
  now: number,
): Promise<Set<string>> {
  const list = JSON.stringify(persons)
  const [, own] = await database.batch<{ person: string }>([
    database.prepare(insertHanded).bind(survey, wave, kind, list, now, run),
    database.prepare(ownHanded).bind(survey, wave, kind, list, run),
  ])
  return new Set(own?.results.map(({ person }) => person))
}

const insertHanded = `
  insert into mails (survey, wave, person, kind, state, due_at, sent_at, run)
  select ?1, ?2, value, ?3, 'handed', ?5, ?5, ?6 from json_each(?4) where true
  on conflict (survey, wave, person, kind) do nothing`

const ownHanded = `
  select person from json_each(?4) a join mails m
    on m.survey = ?1 and m.wave = ?2 and m.person = a.value and m.kind = ?3
  where m.state = 'handed' and m.run = ?5`
