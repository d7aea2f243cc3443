/** Inviting people whose addresses the worker keeps, letting mails go out, and reading what arrived. */
import PostalMime from 'postal-mime'
import type { Received } from './mail-server.ts'
import type { Site } from './site.ts'

/** A row of the queue, with whom it is for. */
export interface Queued {
  readonly kind: string
  readonly state: string
  readonly tries: number
  readonly error: string | null
  readonly due_at: number
}

/** Noon, a day or more from now: whatever was asked for by now is due then, and it is no night in London. */
export function noonIn(days: number, minutes = 0): Date {
  const noon = new Date()
  noon.setUTCDate(noon.getUTCDate() + days)
  noon.setUTCHours(12, minutes, 0, 0)
  return noon
}

/** Invite people by their addresses. */
export async function invite(
  site: Site,
  links: readonly { address: string; role?: string; name?: string; language?: string; attributes?: object }[],
  survey = 'customers',
): Promise<void> {
  const rows = links.map((row) => ({ role: 'buyer', ...row }))
  await site.own(`/api/recipients/${survey}`, { links: rows })
}

/** Read how the mails to an address stand. */
export async function queued(site: Site, address: string): Promise<Queued[]> {
  const { recipients = [], mails = [] } = await site.everything()
  const found = (recipients as { address: string; person: string }[]).find((row) => row.address === address)
  return (mails as (Queued & { person: string })[]).filter(({ person }) => person === found?.person)
}

/** Read a mail that arrived. */
export async function read({ raw }: Pick<Received, 'raw'>) {
  const mail = await PostalMime.parse(raw)
  const headers = new Map(mail.headers.map(({ key, value }) => [key, value]))
  const addresses = [...(mail.text ?? '').matchAll(/https?:\/\/\S+/g)].map(([address]) => address)
  return { ...mail, headers, addresses }
}
