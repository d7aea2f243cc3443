/** Keeping answers on the device until they are sent; a device that keeps nothing still answers. */
import { find } from './elements.ts'
import type { PageData } from './page-data.ts'
import { tokenNumber } from './token-number.ts'

/** Where it is noted that others use this device too: then nothing is kept on it. */
export const sharedPlace = 'carefactor shared'

/** Fill the form; what is no pair of a field's name and a value is passed over. */
export function fillIn(form: HTMLFormElement, pairs: unknown): void {
  if (!Array.isArray(pairs)) return
  for (const field of form.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
    const given = pairs.filter((pair) => pair?.[0] === field.name).map(([, value]) => value)
    if (/radio|checkbox/.test(field.type)) field.checked = given.includes(field.value)
    // What is being written is not written over; in a window behind others nobody writes.
    else if (field.type !== 'hidden' && !(document.hasFocus() && field === document.activeElement))
      field.value = String(given[0] ?? '')
    // An option that is gone leaves its list at nothing, and not even at its empty line.
    field.value ||= ''
  }
}

/** Keep what the form holds now; tells whether the device did. */
export function keep(form: HTMLFormElement, place: string): boolean {
  const kept = write(place, [...new FormData(form)])
  find('.kept').hidden = !kept
  return kept
}

/** Forget all that was kept, because it has arrived. */
export function forget(place: string): void {
  for (const what of ['', ' sitting', ' outbox', ' draft']) write(place + what, undefined)
  find('.kept').hidden = true
}

type Storage = 'localStorage' | 'sessionStorage'

/** Read something kept. */
export function read(key: string, storage: Storage = 'localStorage'): unknown {
  try {
    return JSON.parse(window[storage].getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Keep something; tells whether the device did. */
export function write(key: string, value: unknown, storage: Storage = 'localStorage'): boolean {
  try {
    const gone = value === undefined || read(sharedPlace)
    if (gone) window[storage].removeItem(key)
    else window[storage].setItem(key, JSON.stringify(value))
    return !gone
  } catch {
    return false
  }
}

/**
 * Where the answers of one survey, role and link are kept; beside it, with these words behind it:
 *
 * - ` sitting`: the ids under which they are sent
 * - ` outbox`: what was sent and has had no clear answer
 * - ` draft`: the last revision that this device left with us
 */
export function placeOf({ survey, role }: PageData, token: string | undefined): string {
  return `carefactor ${survey.id} ${role} ${tokenNumber(token)}`
}
