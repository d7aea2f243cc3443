/** What was sent from this device, for the page where people see, change or withdraw it; holds ids and no answer. */
import type { Core, Waiting } from '../respondent/core.ts'

const place = 'carefactor sent'
const most = 50
/** When what was sent was pressed to go, by id; where the device keeps nothing the page must remember by itself. */
const here = new Map<string, number>()

/** Note that something has arrived; the later of the same survey and role takes the place of the earlier one of the same sitting. */
export function noteSent(core: Core, { title, at, body }: Waiting): void {
  const { survey, role, language, id, replaces } = body
  here.set(id, at)
  const before = listed(core).filter((one) => {
    const known = Object(one).id
    return known && known !== id && known !== replaces && Object(one).sitting !== (replaces ?? id)
  })
  const on = new Date().toISOString().slice(0, 10)
  const linked = body.token !== undefined
  const entry = { survey, role, language, title, id, at, on, linked, sitting: replaces ?? id }
  core.write(place, [...before, entry].slice(-most))
}

/** Tell whether something was sent from this device, by its id or the first of its sitting. */
export function wasSentHere(core: Core, id: string): boolean {
  return here.has(id) || listed(core).some((one) => [Object(one).id, Object(one).sitting].includes(id))
}

/** Tell when something that was sent from this device was pressed to go, in milliseconds since 1970. */
export function pressedAt(core: Core, id: string): number | undefined {
  const at = here.get(id) ?? Object(listed(core).find((one) => Object(one).id === id)).at
  return typeof at === 'number' ? at : undefined
}

function listed(core: Core): unknown[] {
  return [core.read(place) ?? []].flat()
}
