/** `POST /api/mails/:survey/handed`: what the owner's own mailer gives out, each mail once; knows no address and sends none. */
import type { Context } from 'hono'
import { dayIn } from '#engine/logic/wave.ts'
import type { MailKind, Sending } from '#engine/mailing.ts'
import { responseIdForm } from '#engine/wire.ts'
import type { HandedBody, HandedResult } from '#engine/wire-owner.ts'
import { newToken } from '../access/secrets.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { Handing, PersonStanding } from '../store/recipient-store.ts'
import { askedWave } from './asked-wave.ts'
import { ownerLimit } from './body-limits.ts'
import { readPersons } from './contacts.ts'
import { definitionOf } from './owned-survey.ts'
import { readJson } from './read-body.ts'
import { formOf } from './recipients.ts'

export const handedRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/mails/:survey/handed',
    policy: 'owner',
    door: 'recipients',
    handle: handOver,
  },
]

const day = 86_400_000

/** What a mail follows, some days later. */
const before: Readonly<Partial<Record<MailKind, MailKind>>> = {
  reminder: 'invitation',
  'reminder-2': 'reminder',
}

async function handOver(c: Context<AppEnv>): Promise<Response> {
  const { store, definitions, now } = c.var
  const definition = definitionOf(c)
  const { survey, sending } = definition
  const body: { [Field in keyof HandedBody]?: unknown } = await readJson(c, ownerLimit)
  const persons = readPersons(body.persons)
  const today = dayIn(definitions.timeZone, now)
  const wave = await askedWave(store, survey, body.wave, today)
  const form = formOf(definition, wave)
  if (form === 'here')
    throw new RequestProblem('bad-request', {
      detail: 'This survey’s mails are sent from here; there is nothing to hand over.',
    })
  const kind = readKind(body.kind, sending)
  const what = { survey: survey.id, wave: wave.wave, kind, run: readRun(body.run) }
  const open = kind === 'feedback' || !wave.closed
  const standings = await store.personStandings(survey.id, wave.wave, persons, today)
  const waited = await haveWaited(c, what, persons, sending)
  const may = (standing: PersonStanding, place: number) =>
    open && waited(place) && (kind === 'feedback' ? mayThank : mayAsk)(standing, form === 'anonymous')
  const allowed = standings.filter(may).map(({ person }) => person)
  const given = await store.handOver(what, allowed, now.getTime())
  c.set('detail', `${wave.wave}: ${kind}, ${given.size}`)
  const result: HandedResult = { may: persons.map((person) => given.has(person)) }
  return c.json(result)
}

/** Tell whether somebody may be asked, or asked again. */
function mayAsk(standing: PersonStanding): boolean {
  return mayWrite(standing) && standing.answered !== 'complete' && standing.mark !== 'declined'
}

/** Tell whether somebody may be thanked; in an anonymous survey nobody knows who answered, and all are. */
function mayThank(standing: PersonStanding, anonymous: boolean): boolean {
  return mayWrite(standing) && (anonymous || standing.answered !== null)
}

function mayWrite({ invitedOn, unsubscribedOn, bouncedOn, passedOn }: PersonStanding): boolean {
  return invitedOn !== null && unsubscribedOn === null && bouncedOn === null && !passedOn
}

/** Tell of whom the mail that this one follows was given out long enough ago. */
async function haveWaited(
  c: Context<AppEnv>,
  { kind, ...what }: Handing,
  persons: readonly string[],
  { remindAfterDays }: Sending,
): Promise<(place: number) => boolean> {
  const after = before[kind]
  if (after === undefined) return () => true
  const moments = await c.var.store.handedAt({ ...what, kind: after }, persons)
  const latest = c.var.now.getTime() - remindAfterDays * day
  return (place) => (moments[place] ?? Number.POSITIVE_INFINITY) <= latest
}

function readKind(kind: unknown, { reminders }: Sending): MailKind {
  const reminding: readonly MailKind[] = ['reminder', 'reminder-2']
  const kinds: readonly MailKind[] = ['invitation', ...reminding.slice(0, reminders), 'feedback']
  const found = kinds.find((known) => known === kind)
  if (found) return found
  const detail = reminding.some((known) => known === kind)
    ? `This survey reminds ${reminders === 0 ? 'nobody' : 'everybody at most once'}; «reminders:» in its file says so.`
    : `«kind» must be one of ${kinds.join(', ')}.`
  throw new RequestProblem('bad-request', { detail })
}

function readRun(run: unknown): string {
  if (run === undefined) return newToken()
  if (typeof run === 'string' && responseIdForm.test(run)) return run
  throw new RequestProblem('bad-request', { detail: '«run» must be 26 letters of Crockford base32.' })
}
