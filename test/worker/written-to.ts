/** Whether a survey still writes to somebody, as the port tells it. */
import type { Store } from '#worker/store/store.ts'

/** Tell whether nothing that a person said, and no bounce, keeps a survey from writing to them. */
export async function isWrittenTo(store: Store, survey: string, person: string): Promise<boolean> {
  const [standing] = await store.personStandings(survey, '2026-H2', [person], '2026-11-22')
  return standing?.unsubscribedOn === null && standing.bouncedOn === null
}
