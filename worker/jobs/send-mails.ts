/** Sending what is due: one mail after the other, each claimed before a server is spoken to and settled right after. */
import { dayIn } from '#engine/logic/wave.ts'
import type { Letter } from '#engine/mail/mail.ts'
import type { Sent } from '#engine/mail/smtp-outcome.ts'
import { siteFrom } from '../access/site-of.ts'
import type { Definitions } from '../definitions.ts'
import type { Settings } from '../env.ts'
import type { Desk } from '../mailer/desk.ts'
import { letterForLeader, letterForPerson, type Turn } from '../mailer/letter-for.ts'
import type { Mailer } from '../mailer/mailer.ts'
import { type Mailers, mailersOf } from '../mailer/mailer-of.ts'
import type { ClaimedMail, Readers } from '../store/mail-store.ts'
import { StoreUnavailable } from '../store/retry.ts'
import type { Store } from '../store/store.ts'
import { afterRefusal, outcomeOf } from './mail-tries.ts'

const minute = 60_000
/** The clock strikes every five minutes; a run is over before the next begins. */
const longestRun = 4.5 * minute
/** Each mail takes two queries of those that one run of a worker may make. */
const mostMails = 250
/** How long nobody else sends what is being sent; no server is waited for as long. */
const lease = 5 * minute

/** What passes outside while mails are sent. */
export interface Course {
  /** Milliseconds since 1970. */
  now(): number
  pause(milliseconds: number): Promise<void>
  /** A number from 0 to 1, for jitter. */
  random(): number
}

/** The course of a run that began at a moment, however the machine's clock is set. */
function courseFrom(begin: Date): Course {
  const ahead = begin.getTime() - Date.now()
  return {
    now: () => Date.now() + ahead,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
  }
}

/**
 * Send mails to leaders, then to people, no faster than the programme says and no more than one run can.
 *
 * @throws the first mistake of ours, after the others had their turn
 */
export async function sendMails(
  store: Store,
  definitions: Definitions,
  settings: Settings,
  begin: Date,
  course: Course = courseFrom(begin),
  mailers: Mailers = mailersOf(settings, definitions, store, course.now),
): Promise<void> {
  const run = {
    store,
    definitions,
    settings,
    course,
    until: begin.getTime() + longestRun,
    errors: [] as unknown[],
  }
  let left = Math.min(mostMails, definitions.mail.aMinute * 5)
  for (const readers of ['leaders', 'people'] as const) {
    const mailer = mailers[readers]
    if (!mailer) continue
    try {
      left -= await sendTo(mailer.leaves ? run : withoutNights(run), readers, mailer, left)
    } finally {
      await mailer.close()
    }
  }
  if (run.errors.length > 0) throw run.errors[0]
}

interface Run extends Omit<Desk, 'site' | 'now'> {
  readonly course: Course
  /** Milliseconds since 1970. */
  readonly until: number
  readonly errors: unknown[]
}

/** Mails that stay on this machine wake nobody. */
function withoutNights(run: Run): Run {
  const { mail } = run.definitions
  return {
    ...run,
    definitions: { ...run.definitions, mail: { ...mail, quiet: { from: '00:00', to: '00:00' } } },
  }
}

/** Send to one kind of readers; tells how many mails were looked at. */
async function sendTo(run: Run, readers: Readers, mailer: Mailer, most: number): Promise<number> {
  const { store, course, definitions } = run
  const pace = mailer.leaves ? minute / definitions.mail.aMinute : 0
  let next = course.now()
  for (let looked = 0; looked < most; looked++) {
    const now = course.now()
    if (now >= run.until) return looked
    const mail = await store.claimMail(readers, now, now + lease)
    if (!mail) return looked
    const turn = await turnOf(run, readers, mail)
    if ('send' in turn) {
      if (next > course.now()) await course.pause(next - course.now())
      next = course.now() + pace
      const sent = await hand(run, mailer, turn.send)
      await settle(run, readers, mail, sent)
      if (sent.outcome === 'whole') return looked + 1
    } else await setAside(run, readers, mail, turn)
  }
  return most
}

/** Decide what becomes of a mail; a mistake of ours stops that mail for now, and no other. */
async function turnOf(
  run: Run,
  readers: Readers,
  mail: ClaimedMail,
): Promise<Turn | { readonly again: string }> {
  const { store, definitions, settings, course, errors } = run
  try {
    const site = siteFrom(settings, mail.site) ?? siteFrom(settings, await store.lastSite())
    if (!site) return { again: 'SITE_URL is not set, so no mail can lead to the site' }
    const now = new Date(course.now())
    const desk: Desk = { store, definitions, settings, site, now }
    return await (readers === 'leaders' ? letterForLeader(desk, mail) : letterForPerson(desk, mail))
  } catch (error) {
    return { again: mistake(error, errors) }
  }
}

/** Write down what became of a mail that was not sent, and put off with it all others who sleep at the same time. */
async function setAside(
  { store, course }: Run,
  readers: Readers,
  mail: ClaimedMail,
  turn: Exclude<Awaited<ReturnType<typeof turnOf>>, { readonly send: unknown }>,
): Promise<void> {
  if ('stop' in turn) return store.settleMail(mail, { state: 'stopped', error: turn.stop })
  if ('fail' in turn) return store.settleMail(mail, { state: 'failed', error: turn.fail })
  if ('again' in turn) return store.settleMail(mail, afterRefusal(mail.tries, turn.again, course))
  await store.settleMail(mail, { state: 'due', at: turn.wait, tries: mail.tries, error: null })
  if (readers === 'people') await store.putOffMails(mail.recipient?.zone ?? null, course.now(), turn.wait)
}

/** Write down what was said about a mail; whoever cannot be reached for good is written to no more. */
async function settle(run: Run, readers: Readers, mail: ClaimedMail, sent: Sent): Promise<void> {
  const { store, definitions, course } = run
  if (sent.outcome === 'hard' && sent.recipient && readers === 'people') {
    const today = dayIn(definitions.timeZone, new Date(course.now()))
    await store.suppress([mail.person], '*', 'bounced', today)
  }
  await store.settleMail(mail, outcomeOf(sent, mail.tries, course))
}

/** Hand a letter over; what breaks on our side is told as if it were refused for now. */
async function hand({ errors }: Run, mailer: Mailer, letter: Letter): Promise<Sent> {
  try {
    return await mailer.send(letter)
  } catch (error) {
    return { outcome: 'soft', detail: mistake(error, errors) }
  }
}

/** Note a mistake of ours and say it; where the database is away, nothing is to be noted in it. */
function mistake(error: unknown, errors: unknown[]): string {
  if (error instanceof StoreUnavailable) throw error
  errors.push(error)
  return error instanceof Error ? error.message : String(error)
}
