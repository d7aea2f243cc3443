/** Taking one mail out of the queue in one statement, with all that decides about it; decides nothing. */
import type { ClaimedMail, MailKey, Readers } from './mail-store.ts'

interface Row extends MailKey, Pick<ClaimedMail, 'tries' | 'answered' | 'suppressed'> {
  readonly recipient: string | null
  readonly link: string | null
  readonly standing: string | null
}

/** Take the mail that has waited longest, if any is due. */
export async function claimMail(
  database: D1Database,
  readers: Readers,
  now: number,
  lease: number,
): Promise<ClaimedMail | null> {
  const row = await database.prepare(claim[readers]).bind(now, lease).first<Row>()
  if (!row) return null
  const { recipient, link, standing, ...own } = row
  const { closesOn = null, site = null } = standing === null ? {} : JSON.parse(standing)
  return {
    ...own,
    lease,
    recipient: recipient === null ? null : JSON.parse(recipient),
    link: link === null ? null : linkOf(JSON.parse(link)),
    closesOn,
    site,
  }
}

function linkOf({ attributes, ...link }: { hash: string; state: 'open'; attributes: string }) {
  return { ...link, attributes: JSON.parse(attributes) }
}

const ofPeople = "kind in ('invitation', 'reminder', 'reminder-2', 'feedback')"

/** Nobody else takes what this takes: choosing and marking are one statement. */
const claimOf = (whose: string) => `
  update mails set state = 'sending', due_at = ?2
  where (survey, wave, person, kind) in (
    select survey, wave, person, kind from mails
    where state in ('due', 'sending') and due_at <= ?1 and ${whose} order by due_at limit 1)
  returning survey, wave, person, kind, tries,
    (select json_object('role', r.role, 'language', r.language, 'address', r.address, 'name', r.name, 'zone', r.zone,
      'passedOn', json(iif(r.passed_on, 'true', 'false'))) from recipients r where ${isTheirs}) as recipient,
    (select json_object('hash', l.hash, 'state', l.state, 'attributes', l.attributes)
      from recipients r join links l on l.hash = r.link where ${isTheirs}) as link,
    (select json_object('closesOn', w.closes_on, 'site', w.site)
      from waves w where w.survey = mails.survey and w.wave = mails.wave) as standing,
    (select a.state from recipients r join responses a on a.survey = r.survey and a.chain = r.link
      where ${isTheirs} and a.wave = r.wave and a.chain <> a.id order by a.seq desc limit 1) as answered,
    (select s.reason from suppressions s where s.person = mails.person and s.scope in ('*', mails.survey)
      order by s.reason = 'bounced' limit 1) as suppressed`

const isTheirs = 'r.survey = mails.survey and r.wave = mails.wave and r.person = mails.person'

const claim: Record<Readers, string> = { people: claimOf(ofPeople), leaders: claimOf(`not ${ofPeople}`) }
