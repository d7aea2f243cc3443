/** The switch for a device that others use too: then nothing is kept on it, of any survey of this site. */
import type { Core } from '../respondent/core.ts'
import { find } from '../respondent/elements.ts'
import { sharedPlace } from '../respondent/keep.ts'
import { notice } from './notice.ts'
import type { CompanionWords } from './words.ts'

/**
 * Show the switch, and warn before a page is left that is the only place where answers stand.
 *
 * @param forgetting called before all is forgotten that was kept
 */
export function offerSharing(
  core: Core,
  { shared: label, linkGone }: CompanionWords,
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
  // Neither does the history bring a link back to whoever comes next; after a reload it must be opened anew.
  addEventListener('popstate', dropLink)
  dropLink()
  if (core.token === undefined && history.state?.dropped) notice(linkGone)
  // A page that the browser keeps as it was would show the answers of whoever was here before.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && isShared() && !mayLose()) location.reload()
  })
  addEventListener('beforeunload', (event) => {
    if (mayLose() && !takesAlong && !core.keep()) event.preventDefault()
  })

  function dropLink(): void {
    const { token, query: _, ...state } = Object(history.state)
    if (token && isShared()) history.replaceState({ ...state, dropped: true }, '')
  }

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
      dropLink()
    } catch {}
  }
}

/** Take away all that surveys have kept here. */
function forgetAll(storage: Storage): void {
  for (const key of Object.keys(storage))
    if (key.startsWith('carefactor ') && key !== sharedPlace) storage.removeItem(key)
}
