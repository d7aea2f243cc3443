/** Two windows of one device that show the same page: what is answered in one is seen in the other, and sent once. */
import type { Core } from '../respondent/core.ts'
import { find } from '../respondent/elements.ts'
import { sharedPlace } from '../respondent/keep.ts'
import { notice } from './notice.ts'
import type { CompanionWords } from './words.ts'

/** Follow the other windows. */
export function followWindows(core: Core, { elsewhere }: CompanionWords, changed: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === core.place) follow()
  })
  // A page that comes back as it was left may have been left behind.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !find('.kept').hidden) follow()
  })

  function follow(): void {
    const kept = core.read(core.place)
    if (kept !== null) {
      core.fill(kept)
      changed()
    } else if (core.read(sharedPlace) === null && !find('#survey').hidden) {
      core.thank()
      notice(elsewhere)
    }
  }
}
