/** `GET /api/owner`: what an owner may do, in which surveys and waves, and how mails stand; changes nothing. */
import type { Context } from 'hono'
import { dayIn, waveOf } from '#engine/logic/wave.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import type { MailStanding, OwnedSurvey, OwnerIndex } from '#engine/wire-owner.ts'
import type { Definition } from '../definitions.ts'
import type { AppEnv } from '../env.ts'
import { isClosed } from '../jobs/publish.ts'
import { missingForMails } from '../mailer/missing-for-mails.ts'
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
  const site = c.env.SITE_URL ?? new URL(c.req.url).origin
  const body: OwnerIndex = { who: owner.name, doors: owner.doors, surveys, mail: await mailOf(c), site }
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
  const { MAILER } = c.env
  const { aMinute, quiet } = c.var.definitions.mail
  const { due, failed, nextAt } = await c.var.store.mailStanding(c.var.owner.surveys)
  return {
    mailer: MAILER === 'mailbox' || MAILER === 'smtp' ? MAILER : null,
    missing: missingForMails(c.env, c.var.definitions),
    due,
    failed,
    nextAt: nextAt === null ? null : new Date(nextAt).toISOString(),
    aMinute,
    quiet,
  }
}
