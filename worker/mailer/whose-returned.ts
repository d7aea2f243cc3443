/** Whom a mail that came back is about. Believes no mail that has not seen ours, unless an owner vouches for it; changes nothing. */
import type { Report, Returned } from '#engine/bounces/returned.ts'
import type { MailKind } from '#engine/mailing.ts'
import type { ReturnedPerson } from '#engine/wire-owner.ts'
import { personOf, readUnsubscribe } from '../access/derived.ts'
import { messageIdFor } from './compose.ts'
import type { Desk } from './desk.ts'

type Records = Pick<Desk, 'store' | 'settings'>

/** Recipients of one report that are worth a look; our mails have one each. */
const mostReports = 10
const kinds: readonly MailKind[] = ['invitation', 'reminder', 'reminder-2', 'feedback']

/**
 * Name whom the reports of a mail are about.
 *
 * @param vouched whether an owner says that it is real; otherwise it must hold what only our own mail to that person does
 * @returns nothing where it reports nothing for good; persons may be none where nobody is proven
 */
export async function whoseReturned(
  records: Records,
  { reports, tokens, messageIds }: Returned,
  vouched: boolean,
): Promise<ReturnedPerson[]> {
  const telling = reports.slice(0, mostReports).flatMap(({ outcome, addresses }) => {
    return outcome === 'ignored' ? [] : [{ outcome, addresses }]
  })
  const holders = telling.length === 0 ? [] : await holdersOf(records, tokens)
  return Promise.all(
    telling.map(async ({ outcome, addresses }) => {
      const persons = await personsOf(records, addresses, holders, telling.length === 1)
      return { outcome, persons: vouched ? persons : await provenOf(records, persons, holders, messageIds) }
    }),
  )
}

/** Read whose links stand in what was returned; a link cannot be made up. */
async function holdersOf({ settings }: Records, tokens: readonly string[]): Promise<string[]> {
  const read = await Promise.all(tokens.map((token) => readUnsubscribe(settings, token)))
  return [...new Set(read.flatMap((holder) => holder?.person ?? []))]
}

/** Name who may be meant, the likeliest first: who holds the link, then whom the addresses belong to. */
async function personsOf(
  { settings }: Records,
  addresses: Report['addresses'],
  holders: readonly string[],
  alone: boolean,
): Promise<string[]> {
  const named = await Promise.all(addresses.map((address) => personOf(settings, address)))
  const both = named.filter((person) => holders.includes(person))
  // An address that mails are passed on to is on no list; the link in what came back names whose mail it was.
  const passedOn = alone && holders.length === 1 ? holders : []
  return [...new Set([...both, ...passedOn, ...named])]
}

/** Keep those of whom the mail holds what only ours to them does: their link, or the name of a mail that they were sent. */
async function provenOf(
  { store }: Records,
  persons: readonly string[],
  holders: readonly string[],
  messageIds: readonly string[],
): Promise<string[]> {
  const names = new Set(messageIds.map(nameIn))
  const proven: string[] = []
  for (const person of persons) {
    const lists = holders.includes(person) || names.size === 0 ? [] : await store.listsOf(person)
    const mails = lists.flatMap((list) => kinds.map((kind) => ({ ...list, person, kind })))
    const ids = await Promise.all(mails.map((mail) => messageIdFor(mail, 'https://any.example')))
    if (holders.includes(person) || ids.some((id) => names.has(nameIn(id)))) proven.push(person)
  }
  return proven
}

/** The part of a Message-ID that tells mails apart, whatever the site was called. */
function nameIn(messageId: string): string {
  return messageId.slice(0, messageId.lastIndexOf('@'))
}
