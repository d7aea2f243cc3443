/** Putting links, recipients and their invitations into a wave in one batch; gives nobody a second link. */
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { waves } from '#drizzle/schema.ts'
import type { Added, Invited } from './recipient-store.ts'
import { jsonChunks } from './rows.ts'
import { statement } from './statement.ts'
import type { Wave } from './store.ts'

/** Do it, as the port says. */
export async function invitations(database: D1Database, survey: string, invited: Invited): Promise<Added> {
  const { wave, site, due } = invited
  const people = new Map(invited.recipients.map(({ link, person }) => [link, person]))
  const links = jsonChunks(
    invited.links.map((link) => ({
      ...link,
      attributes: JSON.stringify(link.attributes),
      person: people.get(link.hash) ?? null,
    })),
  )
  const recipients = jsonChunks(
    invited.recipients.map((recipient) => ({ ...recipient, survey, wave: wave?.wave })),
  )
  const put =
    (text: string, ...more: unknown[]) =>
    (chunk: string) =>
      database.prepare(text).bind(chunk, ...more)
  const statements = [
    ...recipients.map(put(insertRecipients)),
    ...links.map(put(insertLinks)),
    ...(due === null ? [] : recipients.map(put(insertMails, due))),
    ...(wave ? [opening(database, survey, wave, site)] : []),
  ]
  if (statements.length === 0) return { links: 0, recipients: 0 }
  const done = await database.batch(statements)
  const sum = (results: readonly D1Result[]) => results.reduce((all, { meta }) => all + meta.changes, 0)
  const end = recipients.length + links.length
  return { recipients: sum(done.slice(0, recipients.length)), links: sum(done.slice(recipients.length, end)) }
}

/** Whose answers were counted as nobody's stays nobody: sums over pairs of waves rely on knowing persons from the first. */
const insertRecipients = `
  insert into recipients (survey, wave, person, link, role, language, address, name, zone, invited_on)
  select value->>'survey', value->>'wave', value->>'person', value->>'link', value->>'role', value->>'language',
    value->>'address', value->>'name', value->>'zone', value->>'invitedOn'
  from json_each(?1)
  where not exists (select 1 from responses r
    where r.survey = value->>'survey' and r.chain = value->>'link' and r.chain <> r.id)
  on conflict (survey, wave, person) do nothing`

/** Two who invite the same person at once bring two links; that of the recipient, who is there by now, is the one. */
const insertLinks = `
  insert into links (hash, survey, wave, role, language, attributes, test)
  select value->>'hash', value->>'survey', value->>'wave', value->>'role', value->>'language', value->>'attributes',
    coalesce(value->>'test', 0)
  from json_each(?1)
  where value->>'person' is null or exists (select 1 from recipients r where r.survey = value->>'survey'
    and r.wave = value->>'wave' and r.person = value->>'person' and r.link = value->>'hash')
  on conflict (hash) do nothing`

const insertMails = `
  insert into mails (survey, wave, person, kind, state, due_at)
  select value->>'survey', value->>'wave', value->>'person', 'invitation', 'due', ?2
  from json_each(?1) where value->>'address' is not null
  on conflict (survey, wave, person, kind) do nothing`

/** Begin a wave; one that answers alone had begun is invited from now on. */
function opening(database: D1Database, survey: string, wave: Wave, site: string): D1PreparedStatement {
  const { openedOn, closesOn } = wave
  const still = sql`iif(${waves.invited}, ${waves.openedOn}, ${openedOn})`
  const query = drizzle(database)
    .insert(waves)
    .values({ survey, ...wave, site })
    .onConflictDoUpdate({
      target: [waves.survey, waves.wave],
      set: {
        openedOn: still,
        closesOn: sql`iif(${waves.invited}, ${waves.closesOn}, ${closesOn})`,
        invited: true,
        site,
      },
    })
  return statement(database, query)
}
