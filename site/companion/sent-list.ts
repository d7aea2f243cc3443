/** What was sent from this device, for the page where people see, change or withdraw it; holds ids and no answer. */
import type { Core, Waiting } from '../respondent/core.ts'

const place = 'carefactor sent'
const most = 50
/** Where the device keeps nothing the page must remember by itself. */
const here: string[] = []

/** Note that something has arrived; the later of the same survey and role takes the place of the earlier one of the same sitting. */
export function noteSent(core: Core, { title, body }: Waiting): void {
  const { survey, role, language, id, replaces } = body
  here.push(id)
  const before = listed(core).filter((one) => {
    const known = Object(one).id
    return known && known !== id && known !== replaces && Object(one).sitting !== (replaces ?? id)
  })
  const on = new Date().toISOString().slice(0, 10)
  const linked = body.token !== undefined
  const entry = { survey, role, language, title, id, on, linked, sitting: replaces ?? id }
  core.write(place, [...before, entry].slice(-most))
}

/** Tell whether something was sent from this device, by its id or the first of its sitting. */
export function wasSentHere(core: Core, id: string): boolean {
  return here.includes(id) || listed(core).some((one) => [Object(one).id, Object(one).sitting].includes(id))
}

function listed(core: Core): unknown[] {
  return [core.read(place) ?? []].flat()
}
