/** Recipients as the list leaves them, for tests of what is sent to them; each with a link, a wave and an address. */
import { env } from 'cloudflare:workers'

export interface Given {
  readonly survey: string
  readonly person: string
  readonly wave?: string
  readonly address?: string | null
  readonly zone?: string
  readonly closesOn?: string | null
  readonly state?: 'open' | 'declined' | 'passed-on'
  readonly hash?: string
}

/** Put one recipient into the database. */
export async function addRecipient(given: Given): Promise<void> {
  const { survey, person, wave = 'all', address = `${person}@example.com`, zone = null } = given
  const { closesOn = null, state = 'open', hash = `hash of ${survey} ${wave} ${person}` } = given
  await env.DB.batch([
    env.DB.prepare(
      `insert into waves (survey, wave, opened_on, closes_on, invited, promise, site)
       values (?, ?, '2026-11-01', ?, 1, 'named', 'https://surveys.example')
       on conflict do update set closes_on = excluded.closes_on`,
    ).bind(survey, wave, closesOn),
    env.DB.prepare(
      `insert into links (hash, survey, wave, role, language, attributes, state)
       values (?, ?, ?, 'user', 'en', '{"region":"North"}', ?)`,
    ).bind(hash, survey, wave, state),
    env.DB.prepare(
      `insert into recipients (survey, wave, person, link, role, language, address, name, zone, invited_on)
       values (?, ?, ?, ?, 'user', 'en', ?, 'Ada', ?, '2026-11-01')`,
    ).bind(survey, wave, person, hash, address, zone),
  ])
}

/** Put an answer by somebody's link into the log. */
export async function addAnswer(survey: string, person: string, state: 'complete' | 'partial' = 'complete') {
  await env.DB.prepare(
    `insert into responses
       (survey, id, chain, version, role, language, wave, attributes, answers, state, withhold, seconds, received_at)
     values (?1, ?2, ?3, 'v', 'user', 'en', 'all', '{}', '{}', ?4, 0, 60, '2026-11-02')`,
  )
    .bind(survey, `answer of ${person} ${state}`, `hash of ${survey} all ${person}`, state)
    .run()
}

/** Let somebody be written to no more. */
export async function suppress(person: string, scope: string, reason = 'unsubscribed'): Promise<void> {
  await env.DB.prepare(
    "insert into suppressions (person, scope, reason, since) values (?, ?, ?, '2026-11-02')",
  )
    .bind(person, scope, reason)
    .run()
}

/** Read one survey's mails by person and kind, with their states. */
export async function mailsOf(survey: string): Promise<Record<string, Record<string, unknown>>> {
  const { results } = await env.DB.prepare(
    'select person, kind, state, due_at, sent_at, tries, error from mails where survey = ? order by person, kind',
  )
    .bind(survey)
    .all<{ person: string; kind: string }>()
  return Object.fromEntries(results.map(({ person, kind, ...row }) => [`${person} ${kind}`, row]))
}
