/** Keeping answers on the device until they are sent; a device that keeps nothing still answers. */
import { find } from './elements.ts'
import type { PageData } from './page-data.ts'

/** Fill the form with what was kept of it. */
export function recall(form: HTMLFormElement, data: PageData, token: string | undefined): void {
  const kept = read(place(data, token))
  if (!Array.isArray(kept)) return
  const values = Map.groupBy(kept as [string, string][], ([name]) => name)
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    const given = (values.get(field.name) ?? []).map(([, value]) => value)
    if (field instanceof HTMLTextAreaElement) field.value = given[0] ?? ''
    else if (field.type !== 'hidden') field.checked = given.includes(field.value)
  }
}

/** Keep what the form holds now. */
export function keep(form: HTMLFormElement, data: PageData, token: string | undefined): void {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  find('.kept').hidden = !write(place(data, token), fields)
}

/** Forget all that was kept, because it has arrived. */
export function forget(data: PageData, token: string | undefined): void {
  write(place(data, token), undefined)
  write(`${place(data, token)} sent`, undefined)
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

/** Where the answers of one survey, role and link are kept. */
export function place({ survey, role }: PageData, token: string | undefined): string {
  return `carefactor ${survey.id} ${role} ${token ?? ''}`
}
