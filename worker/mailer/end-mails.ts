/** Writing no more to those whose mails came back or who complained, by all surveys and at once; of nobody who was never on one of the lists in question. */
import type { BouncesResult, ReturnedPerson } from '#engine/wire-owner.ts'
import type { Store } from '../store/store.ts'
import { whySuppressed } from './why-not.ts'

/**
 * Note what came back, and stop what waits.
 *
 * @param people each with who it may be; whoever of them was on a list first is taken
 * @param surveys on whose lists they must have been
 * @param today ISO date in the programme's time zone
 * @returns how many had which outcome; nothing is ignored here
 */
export async function endMails(
  store: Store,
  people: readonly ReturnedPerson[],
  surveys: 'all' | readonly string[],
  today: string,
): Promise<BouncesResult> {
  const named = people.flatMap(({ persons }) => persons)
  const known = new Set(await store.knownPersons(named, surveys))
  const found = people.map(({ persons, outcome }) => ({
    outcome,
    person: persons.find((person) => known.has(person)),
  }))
  const counts = { bounced: 0, complained: 0 }
  for (const outcome of ['bounced', 'complained'] as const) {
    const own = found.flatMap(({ person, outcome: its }) => (its === outcome ? (person ?? []) : []))
    counts[outcome] = own.length
    if (own.length === 0) continue
    await store.suppress(own, '*', outcome, today)
    await store.stopMails(own, '*', whySuppressed[outcome])
  }
  return { ...counts, ignored: 0, unknown: found.filter(({ person }) => person === undefined).length }
}
