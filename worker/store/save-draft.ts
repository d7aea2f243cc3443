/** Saving one draft in D1, unless its device does not know what stands there by now; one batch, so nothing comes between. */
import type { Mark } from '#engine/wire.ts'
import { idAfterPart } from '../access/response-id.ts'
import type { Draft } from './draft.ts'

/** Save a draft, as the port says; an empty one is written and deleted in the same step. */
export async function saveDraft(
  database: D1Database,
  draft: Draft,
  base: Mark | null | undefined,
): Promise<number | undefined> {
  const { survey, wave, chain, answers } = draft
  const row = JSON.stringify({
    ...draft,
    attributes: JSON.stringify(draft.attributes),
    answers: JSON.stringify(answers),
    // Moments only grow, so that no number comes back after a draft was deleted.
    revision: Date.parse(draft.receivedAt),
    blind: base === undefined,
    base: base ?? null,
    whole: typeof base === 'string' ? await idAfterPart(base) : null,
  })
  const [saved, emptied] = await database.batch<{ revision: number }>([
    database.prepare(upsert).bind(row, survey, wave, chain, survey),
    ...(Object.keys(answers).length > 0 ? [] : [database.prepare(dropEmpty).bind(survey, wave, chain)]),
  ])
  const revision = saved?.results[0]?.revision
  return emptied && revision !== undefined ? 0 : revision
}

/** What a chain has sent last; the survey is bound twice, or SQLite draws it out of both halves and reads all of it. */
const last = `
  select seq, id from responses
  where wave = ?3 and ((survey = ?2 and id = ?4) or (survey = ?5 and chain = ?4 and chain <> id))
  order by seq desc limit 1`

/**
 * Whether a device may write: nothing stands there, or what it knew, or what its own sitting left, or the same again.
 * What was drafted before the last response stands there no more.
 */
const knows = `
  case when exists (select 1 from drafts d where d.survey = ?2 and d.wave = ?3 and d.chain = ?4
      and d.follows >= coalesce((select seq from last), 0))
    then exists (select 1 from drafts d where d.survey = ?2 and d.wave = ?3 and d.chain = ?4
      and (d.id = v->>'id' or d.revision = v->>'base' or (d.role, d.language, d.answers, d.withhold)
        is (v->>'role', v->>'language', v->>'answers', v->>'withhold')))
    else coalesce((select id = v->>'base' or id is v->>'whole' from last), not exists (select 1 from last)) end`

/** What was sent twice, because the first answer was lost, must not look like another device's: it keeps its revision. */
const upsert = `
  with last as (${last}), given as (select ?1 as v)
  insert into drafts (survey, wave, chain, id, version, role, listed_role, language, attributes, answers, withhold,
    seconds, revision, follows, received_at)
  select ?2, ?3, ?4, v->>'id', v->>'version', v->>'role', v->>'listedRole', v->>'language', v->>'attributes',
    v->>'answers', v->>'withhold', v->>'seconds', v->>'revision', coalesce((select seq from last), 0), v->>'receivedAt'
  from given
  where (v->>'blind' or ${knows}) and not exists (select 1 from links where hash = ?4 and state = 'passed-on')
  on conflict (survey, wave, chain) do update set id = excluded.id, version = excluded.version, role = excluded.role,
    listed_role = excluded.listed_role, language = excluded.language, attributes = excluded.attributes,
    answers = excluded.answers, withhold = excluded.withhold, seconds = excluded.seconds,
    follows = excluded.follows, received_at = excluded.received_at,
    revision = case when (id, role, language, answers, withhold)
      is (excluded.id, excluded.role, excluded.language, excluded.answers, excluded.withhold)
      then revision else max(revision + 1, excluded.revision) end
  returning revision`

const dropEmpty = `
  delete from drafts where survey = ?1 and wave = ?2 and chain = ?3 and answers = '{}'`
