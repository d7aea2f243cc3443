/** Keeping answers on the device until they are sent; a device that keeps nothing still answers. */
import { find } from './elements.ts'
import type { PageData } from './page-data.ts'
import { tokenNumber } from './token.ts'

/** Fill the form with what was kept of it; what is no pair of a field's name and a value is passed over. */
export function recall(form: HTMLFormElement, data: PageData, token: string | undefined): void {
  const kept = read(place(data, token))
  if (!Array.isArray(kept)) return
  for (const field of form.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
    const given = kept.filter((pair) => pair?.[0] === field.name).map(([, value]) => value)
    if (/radio|checkbox/.test(field.type)) field.checked = given.includes(field.value)
    else if (field.type !== 'hidden') field.value = String(given[0] ?? '')
    // An option that is gone leaves its list at nothing, and not even at its empty line.
    field.value ||= ''
  }
}

/** Keep what the form holds now; tells whether the device did. */
export function keep(form: HTMLFormElement, data: PageData, token: string | undefined): boolean {
  const kept = write(place(data, token), [...new FormData(form)])
  find('.kept').hidden = !kept
  return kept
}

/** Forget all that was kept, because it has arrived. */
export function forget(data: PageData, token: string | undefined): void {
  write(place(data, token), undefined)
  write(attemptPlace(data, token), undefined)
  find('.kept').hidden = true
}

/** Remember in this tab that the answers have arrived, or no longer; one that cannot shows the form again. */
export function markSent(data: PageData, token: string | undefined, sent: boolean): void {
  write(place(data, token), sent || undefined, 'sessionStorage')
}

/** Tell whether this tab remembers that the answers have arrived. */
export function wasSent(data: PageData, token: string | undefined): boolean {
  return read(place(data, token), 'sessionStorage') !== null
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
    if (value === undefined) window[storage].removeItem(key)
    else window[storage].setItem(key, JSON.stringify(value))
    return value !== undefined
  } catch {
    return false
  }
}

/** Where it is kept what has been sent without a clear answer. */
export function attemptPlace(data: PageData, token: string | undefined): string {
  return `${place(data, token)} sent`
}

/** Where the answers of one survey, role and link are kept. */
function place({ survey, role }: PageData, token: string | undefined): string {
  return `carefactor ${survey.id} ${role} ${tokenNumber(token)}`
}
