/** Finding one recipient with all that a mail to them is made of, in one trip; decides nothing. */
import { and, eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { links, recipients, waves } from '#drizzle/schema.ts'
import type { FoundRecipient, PersonStanding, SuppressionReason } from './recipient-store.ts'
import { linkOfRow, waveOfRow } from './rows.ts'

/** What was sent last by a recipient's link. */
const answered = sql<PersonStanding['answered']>`(
  select state from responses t where t.survey = ${recipients.survey} and t.chain = ${recipients.link}
    and t.chain <> t.id and t.wave = ${recipients.wave} order by t.seq desc limit 1)`

/** A person's own word goes before a bounce. */
const suppressed = sql<SuppressionReason | null>`(
  select reason from suppressions s where s.person = ${recipients.person} and s.scope in (${recipients.survey}, '*')
    order by reason = 'bounced' limit 1)`

/** Find them, as the port says. */
export async function findRecipient(
  database: D1Database,
  survey: string,
  wave: string,
  person: string,
): Promise<FoundRecipient | null> {
  const [found] = await drizzle(database)
    .select({ recipient: recipients, link: links, wave: waves, answered, suppressed })
    .from(recipients)
    .leftJoin(links, eq(links.hash, recipients.link))
    .leftJoin(waves, and(eq(waves.survey, recipients.survey), eq(waves.wave, recipients.wave)))
    .where(and(eq(recipients.survey, survey), eq(recipients.wave, wave), eq(recipients.person, person)))
  if (!found) return null
  return {
    recipient: found.recipient,
    link: found.link && linkOfRow(found.link),
    wave: found.wave && waveOfRow(found.wave),
    site: found.wave?.site ?? null,
    answered: found.answered,
    suppressed: found.suppressed,
  }
}
