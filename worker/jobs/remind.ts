/** Making reminders due: for those who had a mail long enough ago and have not answered. Sends none. */
import { addDays, dayIn } from '#engine/logic/wave.ts'
import type { Definitions } from '../definitions.ts'
import type { Settings } from '../env.ts'
import type { Store } from '../store/store.ts'

const day = 86_400_000
/** Whoever is reminded still has as many days to answer. */
const daysLeft = 2

const steps = [
  { kind: 'reminder', after: 'invitation' },
  { kind: 'reminder-2', after: 'reminder' },
] as const

/** Make reminders due in every survey that sends them here, as many a person as its file allows. */
export async function remind(
  store: Store,
  { surveys, timeZone }: Definitions,
  _settings: Settings,
  now: Date,
): Promise<void> {
  const openUntil = addDays(dayIn(timeZone, now), daysLeft)
  const dueAt = now.getTime()
  for (const { survey, sending } of surveys.values()) {
    if (sending.keep !== 'here') continue
    const sentBefore = dueAt - sending.remindAfterDays * day
    for (const { kind, after } of steps.slice(0, sending.reminders))
      await store.queueReminders({ survey: survey.id, kind, after, sentBefore, openUntil, dueAt })
  }
}
