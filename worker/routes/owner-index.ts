/** `GET /api/owner`: what an owner may do, in which surveys and waves, and how mails stand; changes nothing. */
import type { Context } from 'hono'
import { dayIn, waveOf } from '#engine/logic/wave.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import type { MailStanding, OwnedSurvey, OwnerIndex } from '#engine/wire-owner.ts'
import { siteOf } from '../access/site-of.ts'
import type { Definition } from '../definitions.ts'
import type { AppEnv } from '../env.ts'
import { isClosed } from '../jobs/publish.ts'
import { mailersOf } from '../mailer/mailer-of.ts'
import type { Route } from '../policy.ts'

export const ownerIndexRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/owner', policy: 'owner', door: 'fieldwork', handle: tellOwner },
]

async function tellOwner(c: Context<AppEnv>): Promise<Response> {
  const { definitions, owner } = c.var
  const scope = owner.surveys
  const own = [...definitions.surveys.values()].filter(
    ({ survey }) => scope === 'all' || scope.includes(survey.id),
  )
  const surveys = await Promise.all(own.map((definition) => standingOf(c, definition)))
  const mail = await mailOf(c)
  const body: OwnerIndex = { who: owner.name, doors: owner.doors, surveys, mail, site: siteOf(c) }
  c.header('Cache-Control', 'private, no-store')
  return c.json(body)
}

async function standingOf(c: Context<AppEnv>, { survey, sending }: Definition): Promise<OwnedSurvey> {
  const today = dayIn(c.var.definitions.timeZone, c.var.now)
  const waves = await c.var.store.standings(survey.id)
  const current = waveOf(survey.cadence, today)
  const began = waves.find(({ wave }) => wave === current)
  return {
    survey: survey.id,
    promise: began ? stricterPromise(survey.promise, began.promise) : survey.promise,
    keep: sending.keep,
    reminders: sending.reminders,
    remindAfterDays: sending.remindAfterDays,
    roles: survey.roles,
    languages: survey.languages,
    attributes: survey.attributes,
    current,
    waves: waves.map(({ wave, openedOn, closesOn, invited }) => ({
      wave,
      openedOn,
      closesOn,
      closed: isClosed({ closesOn }, today),
      invited,
    })),
  }
}

async function mailOf(c: Context<AppEnv>): Promise<MailStanding> {
  const { definitions, store, owner } = c.var
  const { aMinute, quiet } = definitions.mail
  const { due, failed, nextAt } = await store.mailStanding(owner.surveys)
  const { people, missing } = mailersOf(c.env, definitions, store)
  return {
    mailer: people === null || people.name === 'cloudflare' ? null : people.name,
    missing,
    due,
    failed,
    nextAt: nextAt === null ? null : new Date(nextAt).toISOString(),
    aMinute,
    quiet,
  }
}
