/** Deleting the addresses of people whose wave is long over; who was invited stays known by a keyed hash alone. */
import { addDays } from '#engine/logic/wave.ts'
import type { RecipientStore } from '../store/recipient-store.ts'

/** Days after the close during which people may still be thanked, with what came of what they said. */
const addressDays = 60
/** Steps of one run; what is left waits for the next day. */
const mostSteps = 100

/** Delete what is due on a day (ISO date in the programme's time zone). */
export async function forgetAddresses(store: RecipientStore, today: string): Promise<void> {
  const closedBy = addDays(today, -addressDays)
  for (let step = 0; step < mostSteps; step++) if ((await store.dropAddresses(closedBy)) === 0) return
}
