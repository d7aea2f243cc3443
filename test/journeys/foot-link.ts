/** Making the link at a mail's foot, as the worker derives it from its secret; nobody is on a list for it. */
import { createHmac } from 'node:crypto'
import { responseIdFrom } from '#engine/answers/response-id.ts'
import { ownerKey } from './site.ts'

/** Give the address at which a person unsubscribes from a survey. */
export function footLink(survey: string, person = randomPerson()): string {
  const mac = createHmac('sha256', ownerKey)
    .update(JSON.stringify(['unsubscribe', survey, person]))
    .digest()
  return `/u/${survey}.${person}${responseIdFrom(mac)}`
}

function randomPerson(): string {
  return responseIdFrom(crypto.getRandomValues(new Uint8Array(26)))
}
