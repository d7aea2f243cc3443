/** The switch for a device that others use too: then nothing is kept on it, of any survey of this site. */
import type { Core } from '../respondent/core.ts'
import { find } from '../respondent/elements.ts'
import { sharedPlace } from '../respondent/keep.ts'

/**
 * Show the switch, and warn before a page is left that is the only place where answers stand.
 *
 * @param forgetting called before all is forgotten that was kept
 */
export function offerSharing(
  core: Core,
  label: string,
  mayLose: () => boolean,
  forgetting: () => void,
): void {
  const place = find('.shared')
  const box = document.createElement('input')
  /** Whether the form takes its answers along by itself. */
  let takesAlong = false
  const isShared = () => Boolean(core.read(sharedPlace))
  box.type = 'checkbox'
  box.checked = isShared()
  box.onchange = () => {
    // A program that tries everything must not make anybody's device forget.
    if (!core.wasTouched()) box.checked = isShared()
    share(box.checked)
    core.keep()
  }
  addEventListener('storage', ({ key }) => {
    if (key !== sharedPlace) return
    box.checked = isShared()
    if (box.checked) core.keep()
  })
  const words = document.createElement('label')
  words.append(box, label)
  place.replaceChildren(words)
  place.hidden = false
  core.form.addEventListener('submit', (event) => {
    takesAlong = !event.defaultPrevented && Boolean(event.submitter?.closest('.languages'))
  })
  addEventListener('beforeunload', (event) => {
    if (mayLose() && !takesAlong && !core.keep()) event.preventDefault()
  })

  function share(on: boolean): void {
    try {
      if (!on) {
        localStorage.removeItem(sharedPlace)
        return
      }
      forgetting()
      // Other windows must know of it before they see that something is gone.
      localStorage.setItem(sharedPlace, 'true')
      forgetAll(localStorage)
      forgetAll(sessionStorage)
    } catch {}
  }
}

/** Take away all that surveys have kept here. */
function forgetAll(storage: Storage): void {
  for (const key of Object.keys(storage))
    if (key.startsWith('carefactor ') && key !== sharedPlace) storage.removeItem(key)
}
