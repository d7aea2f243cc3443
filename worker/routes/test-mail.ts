/** `POST /api/recipients/:survey/test`: one mail at once, as people will get it, by a link that stores nothing; invites nobody. */
import type { Context } from 'hono'
import { readAddress } from '#engine/contacts/address.ts'
import { dayIn } from '#engine/logic/wave.ts'
import type { MailKind } from '#engine/mailing.ts'
import type { TestBody, TestResult } from '#engine/wire-owner.ts'
import { personOf } from '../access/derived.ts'
import { newToken, sha256 } from '../access/secrets.ts'
import { siteOf } from '../access/site-of.ts'
import { toAscii } from '../access/to-ascii.ts'
import type { AppEnv } from '../env.ts'
import { type Addressee, composeFor } from '../mailer/compose.ts'
import { mailersOf } from '../mailer/mailer-of.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import { type AskedWave, askedWave } from './asked-wave.ts'
import { plainLimit } from './body-limits.ts'
import { definitionOf } from './owned-survey.ts'
import { readJson } from './read-body.ts'
import { readPerson } from './read-person.ts'
import { readNameAndZone } from './read-recipients.ts'
import { formOf } from './recipients.ts'

export const testMailRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/recipients/:survey/test',
    policy: 'owner',
    door: 'recipients',
    handle: sendTest,
  },
]

const kinds: readonly (TestBody['kind'] & MailKind)[] = ['invitation', 'reminder', 'feedback']

async function sendTest(c: Context<AppEnv>): Promise<Response> {
  const { definitions, store, now } = c.var
  const definition = definitionOf(c)
  const { survey } = definition
  const body = await readJson(c, plainLimit)
  const kind = kinds.find((known) => known === (body.kind ?? 'invitation'))
  if (!kind) throw refusal(`«kind» must be one of ${kinds.join(', ')}.`)
  const today = dayIn(definitions.timeZone, now)
  const wave = await askedWave(store, survey, body.wave, today)
  if (formOf(definition, wave) !== 'here')
    throw refusal(
      'This survey leaves mails to its owner: the command «invite» sends such a mail from their machine.',
    )
  if (wave.closed && kind !== 'feedback')
    throw new RequestProblem('closed', { detail: `The wave «${wave.wave}» closed on ${wave.closesOn}.` })
  const { people, missing } = mailersOf(c.env, definitions, store, () => now.getTime())
  if (!people) throw new RequestProblem('not-set-up', { detail: missing ?? 'Nothing sends mails.' })
  const to = await readAddressee(c, wave, body, today)
  const site = siteOf(c)
  const { closesOn } = wave
  const occasion = { definitions, definition, kind, wave: wave.wave, closesOn, site, today }
  const letter = await composeFor(c.env, occasion, to)
  await putLink(c, wave.wave, to, site)
  const sent = await people.send(letter).finally(() => people.close())
  if (sent.outcome !== 'accepted')
    throw new RequestProblem('mail-refused', { detail: `The mail could not be sent: ${sent.detail}` })
  c.set('detail', `${wave.wave}: ${kind}`)
  const result: TestResult = { to: to.address, subject: letter.subject }
  return c.json(result, 201)
}

/** Read whom it goes to, by the same rules as anybody who is invited. */
async function readAddressee(
  c: Context<AppEnv>,
  { wave }: AskedWave,
  body: Readonly<Record<string, unknown>>,
  today: string,
): Promise<Addressee> {
  const { survey } = definitionOf(c)
  const said = readPerson(survey, { ...body, wave }, today)
  if (typeof said === 'string') throw refusal(`${said}.`)
  const read = typeof body.address === 'string' ? readAddress(body.address, toAscii) : undefined
  if (!read?.ok) throw refusal(`«address»: ${read?.problem ?? 'it must be a text'}.`)
  const rest = readNameAndZone(body.name ?? read.name, body.zone)
  if (typeof rest === 'string') throw refusal(`${rest}.`)
  const person = await personOf(c.env, read.normal)
  const [standing] = await c.var.store.personStandings(survey.id, wave, [person], today)
  if (standing?.unsubscribedOn)
    throw new RequestProblem('not-allowed', {
      detail: `Whoever has this address wants no more mails since ${standing.unsubscribedOn}; the link at the foot of the last one lets them have mails again.`,
    })
  const { role, language, attributes } = said
  const { name } = rest
  return { person, address: read.to, name, role, language, attributes, token: newToken(), test: true }
}

async function putLink(c: Context<AppEnv>, wave: string, to: Addressee, site: string): Promise<void> {
  const { survey } = definitionOf(c)
  const { role, language, attributes, token } = to
  const link = { hash: await sha256(token), survey: survey.id, wave, role, language, attributes, test: true }
  await c.var.store.addRecipients(survey.id, { wave: null, site, links: [link], recipients: [], due: null })
}

function refusal(detail: string): RequestProblem {
  return new RequestProblem('bad-request', { detail })
}
