/**
 * Inviting people whose addresses the owner keeps: their links are made in this browser, and the worker is told hashes.
 * Neither an address nor the key that the tokens are made with leaves the page.
 */
import { linkRow, linksLines, linksStart } from '#engine/links/links-table.ts'
import {
  type CheckResult,
  contactBatch,
  type HandedResult,
  type RecipientRow,
  type RecipientsResult,
} from '#engine/wire-owner.ts'
import type { Failure, Outcome } from '../ask.ts'
import type { Line } from './line.ts'
import { hashOf, namesUnder } from './persons.ts'
import { sendAgain } from './send-again.ts'

export interface OwnLinks {
  readonly survey: string
  readonly wave: string
  readonly roles: readonly string[]
  readonly languages: readonly string[]
  readonly attributes: readonly string[]
  readonly anonymous: boolean
  /** Origin of the site that the links lead to. */
  readonly site: string
  /** 32 random bytes; the same key makes the same links again. */
  readonly key: Uint8Array<ArrayBuffer>
  /** Whom this page has begun to invite to an anonymous survey; by which key somebody was invited the worker cannot say. */
  readonly begun: Set<string>
}

/** Somebody who is invited, with what their mail needs. */
export interface Linked {
  readonly line: Line
  readonly token: string
  /** Token of the link by which they are written to no more. */
  readonly unsubscribe: string
}

export interface Made {
  readonly linked: readonly Linked[]
  /** Lines that were not taken: since the list was checked, something befell them, or they have another link. */
  readonly refused: readonly Line[]
  readonly failure?: Failure
}

/** Bytes of a key. */
export const keyLength = 32

/** Invite lines, and give the links of all whom the worker took; sent again with the same key it changes nothing. */
export async function makeLinks(
  own: OwnLinks,
  lines: readonly Line[],
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Made> {
  const nameOf = await namesUnder(own.key)
  const address = `/api/recipients/${own.survey}`
  const linked: Linked[] = []
  const refused: Line[] = []
  for (let place = 0; place < lines.length && !signal.aborted; place += contactBatch) {
    const wanted = lines.slice(place, place + contactBatch)
    const elsewhere = await begunElsewhere(own, wanted, signal)
    if (!elsewhere.ok) return { linked, refused, failure: elsewhere }
    const batch = wanted.filter((line) => !elsewhere.body.has(line))
    refused.push(...elsewhere.body)
    const tokens = await Promise.all(
      batch.map(({ person }) => nameOf(JSON.stringify(['link', own.survey, own.wave, person]))),
    )
    const outcome = await sendAgain<RecipientsResult>(address, await bodyOf(own, batch, tokens), signal)
    if (!outcome.ok) return { linked, refused, failure: outcome }
    const against = new Set(outcome.body.refused.map(({ row }) => row))
    for (const [row, line] of batch.entries()) {
      const [token = '', unsubscribe = ''] = [tokens[row], outcome.body.unsubscribe?.[row]]
      if (against.has(row)) refused.push(line)
      else linked.push({ line, token, unsubscribe })
    }
    tell(Math.min(1, (place + contactBatch) / lines.length))
  }
  const failure = own.anonymous ? await putHashes(own, linked, signal) : undefined
  return failure ? { linked, refused, failure } : { linked, refused }
}

/**
 * Find who of an anonymous survey was invited by somebody else since the list was checked: a second link would be a second
 * answer, and the worker cannot refuse it.
 */
async function begunElsewhere(
  { survey, wave, anonymous, begun }: OwnLinks,
  lines: readonly Line[],
  signal: AbortSignal,
): Promise<Outcome<ReadonlySet<Line>>> {
  const open = lines.filter(({ fate, person = '' }) => anonymous && fate === 'invite' && !begun.has(person))
  if (open.length === 0) return { ok: true, body: new Set() }
  const persons = open.map(({ person = '' }) => person)
  const asked = await sendAgain<CheckResult>(`/api/contacts/${survey}/check`, { wave, persons }, signal)
  if (!asked.ok) return asked
  const late = new Set(open.filter((_, place) => asked.body.verdicts[place]?.verdict === 'invited'))
  for (const line of open) if (!late.has(line)) begun.add(line.person ?? '')
  return { ok: true, body: late }
}

async function bodyOf(own: OwnLinks, batch: readonly Line[], tokens: readonly string[]) {
  const { wave } = own
  const rowOf = ({ contact, person = '' }: Line) => ({ person, role: contact?.role ?? '' })
  if (own.anonymous) return { wave, recipients: batch.map(rowOf) }
  const links = batch.map(async (line, row): Promise<RecipientRow> => {
    const { language, attributes = {} } = line.contact ?? {}
    const hash = await hashOf(tokens[row] ?? '')
    return { hash, ...rowOf(line), ...(language === undefined ? {} : { language }), attributes }
  })
  return { wave, links: await Promise.all(links) }
}

/** Hashes of an anonymous survey go apart from persons, with nothing but a role, in an order that says nothing. */
async function putHashes(
  { survey, wave }: OwnLinks,
  linked: readonly Linked[],
  signal: AbortSignal,
): Promise<Failure | undefined> {
  const rows = linked.map(async ({ line, token }) => ({
    hash: await hashOf(token),
    role: line.contact?.role ?? '',
  }))
  const links = (await Promise.all(rows)).toSorted((one, other) => (one.hash < other.hash ? -1 : 1))
  for (let place = 0; place < links.length; place += contactBatch) {
    const body = { wave, links: links.slice(place, place + contactBatch) }
    const outcome = await sendAgain<RecipientsResult>(`/api/recipients/${survey}`, body, signal)
    if (!outcome.ok) return outcome
  }
  return undefined
}

/** Write the file that the owner's mailer takes: a line for each person, with their link. */
export function linksFile(own: OwnLinks, linked: readonly Linked[]): string[] {
  const { survey: id, roles, languages, site } = own
  const rows = linked.flatMap(({ line: { contact, person = '' }, token, unsubscribe }) =>
    contact ? [linkRow(site, { id, roles, languages }, contact, { person, token, unsubscribe })] : [],
  )
  return [linksStart(own), linksLines(rows, own)]
}

/** Note that the owner's mailer has sent the invitations, so that the fieldwork counts them. */
export async function noteSent(
  { survey, wave }: OwnLinks,
  linked: readonly Linked[],
  signal: AbortSignal,
): Promise<Failure | undefined> {
  for (let place = 0; place < linked.length; place += contactBatch) {
    const persons = linked.slice(place, place + contactBatch).flatMap(({ line }) => line.person ?? [])
    const body = { wave, kind: 'invitation', persons }
    const outcome = await sendAgain<HandedResult>(`/api/mails/${survey}/handed`, body, signal)
    if (!outcome.ok) return outcome
  }
  return undefined
}
