/** One mail marked as a test: it is the real thing, and what is answered by it is stored nowhere. */

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { responseIdFrom } from '#engine/answers/response-id.ts'
import type { MailAddress } from '#engine/contacts/address.ts'
import type { Contact } from '#engine/contacts/contact.ts'
import { personalLink } from '#engine/links/personal-link.ts'
import type { RecipientRow, TestBody, TestResult } from '#engine/wire-owner.ts'
import type { ContactList } from '../contacts/contact-list.ts'
import { WrongCall } from '../run-command.ts'
import type { By } from '../sending/choose-outlet.ts'
import { writeEml } from '../sending/eml-files.ts'
import { type LetterRow, lettersFor } from '../sending/letters.ts'
import { openOwnServer, sendPatiently } from '../sending/own-server.ts'
import { post } from '../service.ts'
import { hashOf } from './person-of.ts'
import { putRecipients } from './put-recipients.ts'
import type { Standing } from './standing.ts'

export interface Test {
  readonly address: MailAddress
  /** The first person of it who fits lends name and attributes. */
  readonly list: ContactList | undefined
  readonly role: string | undefined
  readonly language: string | undefined
  readonly by: By
  readonly folder: string
}

type Model = Pick<Contact, 'role' | 'attributes'> & { readonly name?: string; readonly language: string }

/** Send it, and say where it went. */
export async function sendTest(standing: Standing, test: Test): Promise<number> {
  const { survey, sending } = standing.found
  const { to: address, name } = test.address
  const model = { ...(name === undefined ? {} : { name }), ...(await modelOf(standing, test)) }
  if (sending.keep === 'here') {
    const body: TestBody = { address, wave: standing.wave, ...model }
    const path = `/api/recipients/${survey.id}/test`
    const { to, subject } = await post<TestResult>(standing.service, path, body)
    console.log(`«${subject}» went to ${to}, marked as a test.`)
    return 0
  }
  const compose = lettersFor(standing, 'invitation', new Date())
  const server = test.by === 'smtp' ? await openOwnServer(standing.site) : undefined
  const token = responseIdFrom(randomBytes(26))
  const letter = compose(await rowOf(standing, test, model, token))
  if (server) {
    const sent = await sendPatiently(server, letter).finally(() => server.close())
    if (sent.outcome !== 'accepted') throw new Error(`The mail server refused it: ${sent.detail}`)
    console.log(`«${letter.subject}» went to ${address}, marked as a test.`)
    return 0
  }
  const path = join(test.folder, `test-${token.slice(0, 6)}.eml`)
  await writeEml(path, letter)
  console.log(
    `«${letter.subject}» to ${address}, marked as a test, is in ${path}; a mail program opens and sends it.`,
  )
  return 0
}

/** Tell the worker of the link, which is nobody's; whoever tries it out can unsubscribe by it all the same. */
async function rowOf(standing: Standing, { address }: Test, model: Model, token: string): Promise<LetterRow> {
  const { found, site, promise } = standing
  const { survey } = found
  const { role, language, attributes, name = '' } = model
  const person = standing.personOf(address.normal)
  const link: RecipientRow = { hash: hashOf(token), role }
  const body =
    promise === 'anonymous'
      ? { links: [link], recipients: [{ person, role }] }
      : { links: [{ ...link, person, language, attributes }] }
  const { unsubscribe = [] } = await putRecipients(standing, { test: true, ...body })
  return {
    person,
    email: address.to,
    name,
    role,
    language,
    zone: '',
    attributes,
    link: personalLink(site, survey, role, language, token),
    unsubscribe: `${site}/u/${unsubscribe[0] ?? ''}`,
    test: true,
  }
}

/** Find somebody of the list who lends what the mail is filled with; without a list the words stand for themselves. */
async function modelOf({ found }: Standing, { list, role, language }: Test): Promise<Model> {
  const { survey } = found
  const [own = 'en'] = survey.languages
  if (!list) return { role: role ?? survey.roles[0] ?? '', language: language ?? own, attributes: {} }
  for await (const contact of contactsOf(list)) {
    const { language: spoken = own, attributes, name } = contact
    if (role !== undefined && contact.role !== role) continue
    if (language !== undefined && spoken !== language) continue
    const named = name === undefined ? {} : { name }
    return { role: contact.role, language: spoken, attributes, ...named }
  }
  throw new WrongCall(`${list.path} names nobody of that role and language.`)
}

async function* contactsOf(list: ContactList): AsyncGenerator<Contact> {
  for await (const records of list.table.records())
    for (const { cells, broken } of records) {
      const read = broken === undefined ? list.read(cells) : undefined
      if (read && 'contact' in read) yield read.contact
    }
}
