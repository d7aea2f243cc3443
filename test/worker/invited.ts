/** People who were invited, as the worker stores them: with a link that it can make again, a wave and an address. */
import { env } from 'cloudflare:workers'
import { linkToken, personOf } from '#worker/access/derived.ts'
import { sha256 } from '#worker/access/secrets.ts'
import { openStore } from '#worker/store/d1-store.ts'
import type { NewMail } from '#worker/store/mail-store.ts'

const store = openStore(env.DB)
const wave = 'all'

export interface Given {
  readonly name?: string | null
  readonly zone?: string | null
  readonly role?: string
  readonly language?: string
  readonly closesOn?: string | null
  readonly site?: string
  /** When their invitation is due; none without it. */
  readonly due?: number
}

/** Invite somebody to the wave `all`; gives their person, and the token and hash of their link. */
export async function invitePerson(survey: string, address: string, given: Given = {}) {
  const { name = 'Ada', zone = null, role = 'user', language = 'en', closesOn = null, due = null } = given
  const person = await personOf(env, address)
  const token = await linkToken(env, survey, wave, person)
  const hash = await sha256(token)
  await store.addRecipients(survey, {
    wave: { wave, openedOn: '2026-11-01', closesOn, invited: true, promise: 'named' },
    site: given.site ?? 'https://surveys.example',
    links: [{ hash, survey, wave, role, language, attributes: { region: 'North' } }],
    recipients: [{ person, link: hash, role, language, address, name, zone, invitedOn: '2026-11-01' }],
    due,
  })
  return { survey, person, token, hash }
}

/** Put an answer by somebody's link into the log. */
export async function answerBy(
  { survey, person, hash }: Awaited<ReturnType<typeof invitePerson>>,
  state: 'complete' | 'partial' = 'complete',
): Promise<void> {
  await store.accept({
    chain: hash,
    response: {
      id: `${state} of ${survey} ${person}`,
      survey,
      version: 'v',
      role: 'user',
      language: 'en',
      wave,
      attributes: {},
      answers: {},
      state,
      withhold: false,
      seconds: 60,
      receivedAt: '2026-11-02T10:00:00.000Z',
    },
  })
}

/** Queue a mail to somebody. */
export const queueFor = (
  { survey, person }: Pick<NewMail, 'survey' | 'person'>,
  dueAt: number,
  kind = 'invitation',
) => store.queueMails([{ survey, wave, person, kind, dueAt }])

/** Read one survey's mails by kind, in the order of persons, with their states. */
export async function mailsOf(survey: string, kind?: string): Promise<Record<string, unknown>[]> {
  const { results } = await env.DB.prepare(
    `select person, kind, state, due_at, sent_at, tries, error from mails
     where survey = ?1 and (?2 is null or kind = ?2) order by person, kind`,
  )
    .bind(survey, kind ?? null)
    .all()
  return results
}

/** Empty what tests about mails write. */
export async function emptyMails(): Promise<void> {
  const tables = ['mails', 'mailbox', 'recipients', 'links', 'waves', 'responses', 'suppressions']
  await env.DB.batch(tables.map((table) => env.DB.prepare(`delete from ${table}`)))
}
