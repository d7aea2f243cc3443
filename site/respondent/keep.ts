/** Keeping answers on the device until they are sent; a device that keeps nothing still answers. */
import { find } from './elements.ts'
import type { PageData } from './page-data.ts'

/** Fill the form with what was kept of it; what is no pair of name and value is passed over. */
export function recall(form: HTMLFormElement, data: PageData, token: string | undefined): void {
  const kept = read(place(data, token))
  if (!Array.isArray(kept)) return
  const pairs = kept.filter(isPair)
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    const given = pairs.filter(([name]) => name === field.name).map(([, value]) => value)
    if (field instanceof HTMLTextAreaElement) field.value = given[0] ?? ''
    else if (field.type !== 'hidden') field.checked = given.includes(field.value)
  }
}

/** Keep what the form holds now; tells whether the device did. */
export function keep(form: HTMLFormElement, data: PageData, token: string | undefined): boolean {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  const kept = write(place(data, token), fields)
  find('.kept').hidden = !kept
  return kept
}

/** Forget all that was kept, because it has arrived. */
export function forget(data: PageData, token: string | undefined): void {
  write(place(data, token), undefined)
  write(attemptPlace(data, token), undefined)
  find('.kept').hidden = true
}

/** Remember in this tab that the answers have arrived, or no longer. */
export function markSent(data: PageData, token: string | undefined, sent: boolean): void {
  try {
    if (sent) sessionStorage.setItem(place(data, token), 'sent')
    else sessionStorage.removeItem(place(data, token))
  } catch {
    // A tab that remembers nothing shows the form again, and nothing empty is ever sent.
  }
}

/** Tell whether this tab remembers that the answers have arrived. */
export function wasSent(data: PageData, token: string | undefined): boolean {
  try {
    return sessionStorage.getItem(place(data, token)) !== null
  } catch {
    return false
  }
}

/** Read something kept. */
export function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Keep something; tells whether the device did. */
export function write(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
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
  return `carefactor ${survey.id} ${role} ${token ?? ''}`
}

function isPair(entry: unknown): entry is [string, string] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string'
}
