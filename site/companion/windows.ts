/** Two windows of one device that show the same page: what is answered in one is seen in the other, and sent once. */
import type { Core } from '../respondent/core.ts'
import { find } from '../respondent/elements.ts'
import { sharedPlace } from '../respondent/keep.ts'
import { notice } from './notice.ts'
import { wasSentHere } from './sent-list.ts'
import type { CompanionWords } from './words.ts'

/**
 * Follow the other windows.
 *
 * @param ask called where something has become of the answers that only the link can tell
 */
export function followWindows(
  core: Core,
  { elsewhere }: CompanionWords,
  changed: () => void,
  ask: () => void,
): void {
  /** Whether a word is being put together from several keys; a field must not change under it. */
  let composing = false
  for (const type of ['compositionstart', 'compositionend'])
    core.form.addEventListener(type, () => {
      composing = type === 'compositionstart'
    })
  /** Whether the device keeps nothing of what is written here. */
  let unkept = false
  core.form.addEventListener('input', () => {
    unkept = Boolean(find('.kept').hidden)
  })
  /** The sitting that another window has ended. */
  let ended: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  addEventListener('storage', ({ key, oldValue, newValue }) => {
    const isSitting = key === `${core.place} sitting`
    if (isSitting && newValue === null) ended = oldValue
    if (key !== core.place && !isSitting) return
    clearTimeout(timer)
    // Answers and sitting are forgotten one after the other, in any order.
    if (newValue === null) timer = setTimeout(() => gone(ended), 100)
    else if (!isSitting) follow()
  })
  // A page that comes back as it was left may have been left behind.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || find('.kept').hidden) return
    if (core.read(core.place) === null) gone(null)
    else follow()
  })

  function follow(): void {
    const kept = core.read(core.place)
    core.fill(kept)
    if (!composing && !unkept) fillInFocused(core.form, kept)
    changed()
  }

  /** Nothing is kept any more: it was sent, or declined, withdrawn or passed on; on a shared device it never is. */
  function gone(sitting: string | null): void {
    if (core.read(core.place) !== null || core.read(sharedPlace) !== null || find('#survey').hidden) return
    const first = /"first":"(\w{26})"/.exec(sitting ?? '')?.[1]
    if (core.token === undefined || (first && wasSentHere(core, first))) {
      core.thank(true)
      notice(elsewhere)
    } else {
      find('.kept').hidden = true
      ask()
    }
  }
}

/**
 * Fill the field that the cursor is in, which `core.fill` leaves alone. Whoever changes windows may be there before the
 * news is. What is kept is the latest of both windows, since each keeps whatever is written in it.
 */
function fillInFocused(form: HTMLFormElement, kept: unknown): void {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || field.form !== form)
    return
  if (/radio|checkbox/.test(field.type) || !Array.isArray(kept)) return
  const value = String(kept.find((pair) => pair?.[0] === field.name)?.[1] ?? '')
  if (field.value !== value) field.value = value
}
