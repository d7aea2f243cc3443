/** `GET /api/fieldwork/:survey`: how a wave stands in the field, in counts and rates; names nobody, and knows of no mail whether it was opened. */
import type { Context } from 'hono'
import { askedOfAll } from '#engine/fieldwork/asked-of-all.ts'
import { countsOf } from '#engine/fieldwork/counts.ts'
import { daysOf } from '#engine/fieldwork/days.ts'
import {
  definitionSource,
  dispositionsInWords,
  ratesInWords,
  unjoinedInWords,
} from '#engine/fieldwork/definition.ts'
import { partsBy, withRates } from '#engine/fieldwork/parts.ts'
import { unjoinedParts } from '#engine/fieldwork/unjoined-parts.ts'
import { dayIn } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { stricterPromise } from '#engine/privacy/stricter-promise.ts'
import type { FieldworkBody } from '#engine/wire-fieldwork.ts'
import type { AppEnv } from '../env.ts'
import { isClosed } from '../jobs/publish.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { MailCount } from '../store/fieldwork-store.ts'
import type { Wave } from '../store/store.ts'
import { definitionOf } from './owned-survey.ts'

export const fieldworkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/fieldwork/:survey',
    policy: 'owner',
    door: 'fieldwork',
    handle: tellFieldwork,
  },
]

async function tellFieldwork(c: Context<AppEnv>): Promise<Response> {
  const { survey } = definitionOf(c)
  const { definitions, store, now } = c.var
  const waves = await store.begunWaves(survey.id)
  const asked = c.req.query('wave') ?? waves[0]
  const wave = asked !== undefined && waves.includes(asked) ? await store.findWave(survey.id, asked) : null
  if (!wave) {
    const detail =
      waves.length === 0
        ? `No wave of «${survey.id}» has begun yet.`
        : `«${asked}» is no wave of «${survey.id}» that has begun (${waves.join(', ')}).`
    throw new RequestProblem('not-found', { detail })
  }
  const promise = stricterPromise(survey.promise, wave.promise)
  const closed = isClosed(wave, dayIn(definitions.timeZone, now))
  const mails = await store.mailCounts(survey.id, wave.wave)
  const told = await (promise === 'anonymous' ? unjoined(c, survey, wave, closed) : joined(c, survey, wave))
  const { answered, ...parts } = told
  const body: FieldworkBody = {
    survey: survey.id,
    promise,
    waves,
    wave: wave.wave,
    openedOn: wave.openedOn,
    closesOn: wave.closesOn,
    closed,
    ...parts,
    days: daysOf(gone(mails, /^invitation$/), answered, definitions.timeZone),
    reminders: gone(mails, /^reminder/).reduce((sum, { count }) => sum + count, 0),
    definition: {
      dispositions: [...dispositionsInWords, ...(promise === 'anonymous' ? unjoinedInWords : [])],
      rates: ratesInWords,
      source: definitionSource,
    },
  }
  c.header('Cache-Control', 'private, no-store')
  return c.json(body)
}

/** Mails that went out, or were given to the owner's mailer. */
function gone(mails: readonly MailCount[], kinds: RegExp): MailCount[] {
  return mails.filter(({ kind, state }) => kinds.test(kind) && (state === 'sent' || state === 'handed'))
}

/** Each recipient is joined to their link. */
async function joined(c: Context<AppEnv>, survey: Survey, { wave }: Wave) {
  const { store } = c.var
  const groups = await store.standingGroups(survey.id, wave, askedOfAll(survey))
  const answers = await store.answerCounts(survey.id, wave, 'all')
  const whole = withRates(countsOf(groups))
  const total = (linked: boolean) =>
    answers.reduce((sum, answer) => sum + (answer.linked === linked ? answer.count : 0), 0)
  return {
    whole,
    roles: partsBy(groups, ({ role }) => role, survey.roles).map(([role, part]) => ({
      roles: [role],
      ...part,
    })),
    languages: partsBy(groups, ({ language }) => language, survey.languages).map(([language, part]) => ({
      language,
      ...part,
    })),
    apart: {
      open: total(false),
      otherLinks: Math.max(0, total(true) - whole.answered - whole.partial),
    },
    answered: answers.filter(({ linked }) => linked),
  }
}

/** Nobody is joined to a link, and what was answered is known as of the last fold alone. */
async function unjoined(c: Context<AppEnv>, survey: Survey, { wave }: Wave, closed: boolean) {
  const { store } = c.var
  const groups = await store.standingGroups(survey.id, wave, {})
  const answers = await store.answerCounts(survey.id, wave, 'folded')
  const { declined, passedOn, spent } = await store.linkCounts(survey.id, wave)
  const byRole = new Map<string, number>()
  for (const { role, count } of answers) byRole.set(role, (byRole.get(role) ?? 0) + count)
  const all = answers.reduce((sum, { count }) => sum + count, 0)
  // How many links were used is known at once, and would tell a moment while answers still come.
  const known = closed ? Math.min(spent, all) : null
  const byLink = survey.links === 'required' ? all : known
  const parts = unjoinedParts(groups, survey.roles, { byRole, declined, passedOn, byLink })
  return { ...parts, languages: [], answered: answers }
}
