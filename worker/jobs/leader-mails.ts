/** Making mails to leaders due: alerts of callbacks, and a digest once a week. Composes none and sends none. */
import { dayIn } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import type { Leader } from '#engine/programme.ts'
import { personOf } from '../access/derived.ts'
import { mayRead } from '../access/leader.ts'
import { basesOf } from '../access/scope.ts'
import type { Definitions } from '../definitions.ts'
import type { Settings } from '../env.ts'
import type { Hook } from '../store/hook-store.ts'
import type { NewMail } from '../store/mail-store.ts'
import type { Store } from '../store/store.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** Callbacks of so long a time are told of by one alert, when it is over. */
export const alertSpan = 15 * minute
/** What a digest is about is no wave of one survey. */
const everySurvey = '*'
/** Digests are due on Mondays from this hour on, where the company is. */
const digestHour = 8

/** Name the leaders who are alerted when somebody asks to be called. */
export function alertedOf(leaders: readonly Leader[], survey: Pick<Survey, 'id' | 'attributes'>): Leader[] {
  return leaders.filter((leader) => leader.rights.includes('callbacks') && mayRead(leader, survey))
}

/** Make the alert due that an event belongs to; those of the same quarter of an hour share one. */
export async function queueAlert(
  store: Store,
  { leaders, surveys }: Definitions,
  settings: Settings,
  hook: Hook,
): Promise<void> {
  const { survey, wave, madeAt } = hook
  const from = Math.floor(madeAt / alertSpan) * alertSpan
  const kind = `alert ${new Date(from).toISOString()}`
  const dueAt = from + alertSpan
  const definition = surveys.get(survey)
  if (!definition) return
  const told = alertedOf(leaders, definition.survey).filter((leader) => isAbout(leader, hook))
  await queueFor(told, settings, store, { survey, wave, kind, dueAt })
}

/** Tell whether somebody in a leader's scope is among those who asked to be called. */
function isAbout(leader: Leader, { parts = {} }: Hook): boolean {
  return !leader.only || basesOf(leader).some((base) => Object.hasOwn(parts, base))
}

/** Make the week's digests due; every leader gets one who does not decline them, if there is anything to tell. */
export async function queueDigests(
  store: Store,
  { leaders, timeZone, surveys }: Definitions,
  settings: Settings,
  now: Date,
): Promise<void> {
  const week = weekOf(timeZone, now)
  if (week === undefined) return
  const fresh: Survey[] = []
  for (const { survey } of surveys.values()) {
    const standings = await store.standings(survey.id)
    const published = standings.map((standing) => Date.parse(standing.published?.publishedAt ?? ''))
    if (published.some((moment) => moment >= now.getTime() - 7 * day)) fresh.push(survey)
  }
  const told = leaders.filter((leader) => leader.digest && fresh.some((survey) => mayRead(leader, survey)))
  const mail = { survey: everySurvey, wave: '', kind: `digest ${week}`, dueAt: now.getTime() }
  await queueFor(told, settings, store, mail)
}

async function queueFor(
  leaders: readonly Leader[],
  settings: Settings,
  store: Store,
  mail: Omit<NewMail, 'person'>,
): Promise<void> {
  // Without a secret nobody can be named, and nobody signs in to read more.
  if (leaders.length === 0 || !(settings.LINK_KEY || settings.OWNER_KEY)) return
  const mails = leaders.map(async ({ email }) => ({ ...mail, person: await personOf(settings, email) }))
  await store.queueMails(await Promise.all(mails))
}

/** Give the Monday (ISO date) whose digest is due now; `undefined` on other days and before its hour. */
function weekOf(timeZone: string, now: Date): string | undefined {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    hour12: false,
  })
  const { weekday, hour } = Object.fromEntries(
    parts.formatToParts(now).map(({ type, value }) => [type, value]),
  )
  return weekday === 'Mon' && Number(hour) >= digestHour ? dayIn(timeZone, now) : undefined
}
