/** Reading recipients and links as an owner uploads them, in the form that the survey's promise and its keeping allow; stores none. */
import { readAddress } from '#engine/contacts/address.ts'
import { longestName } from '#engine/contacts/contact.ts'
import { oneLine } from '#engine/contacts/one-line.ts'
import { zoneReader } from '#engine/contacts/read-zone.ts'
import type { Survey } from '#engine/model.ts'
import { type ImportIssue, responseIdForm } from '#engine/wire.ts'
import { contactBatch } from '#engine/wire-owner.ts'
import { linkToken, personOf } from '../access/derived.ts'
import { sha256 } from '../access/secrets.ts'
import { toAscii } from '../access/to-ascii.ts'
import type { Settings } from '../env.ts'
import { RequestProblem } from '../problem.ts'
import { readPerson } from './read-person.ts'

/** Who keeps addresses, or that nobody may join a person to a link. */
export type Form = 'here' | 'owner' | 'anonymous'

/** What rows are read for. */
export interface Upload {
  readonly survey: Survey
  readonly wave: string
  readonly form: Form
  readonly test: boolean
  readonly today: string
  readonly env: Pick<Settings, 'LINK_KEY' | 'OWNER_KEY'>
}

/** One row that can be stored. */
export interface ReadRow {
  /** Hash of its link; `null` for persons of an anonymous survey. */
  readonly hash: string | null
  /** `null` for a link that is nobody's. */
  readonly person: string | null
  readonly role: string
  readonly language: string
  readonly attributes: Readonly<Record<string, string>>
  readonly address: string | null
  readonly name: string | null
  readonly zone: string | null
}

type Given = Readonly<Record<string, unknown>>

const hashForm = /^[0-9a-f]{64}$/
const readZone = zoneReader()

/**
 * Read the rows of a body.
 *
 * @throws RequestProblem for the whole body where it says what must not be told here, or where any row is wrong; with every row
 */
export async function readRecipients(
  upload: Upload,
  body: Given,
): Promise<{ links: ReadRow[]; recipients: ReadRow[] }> {
  const [links, recipients] = [readList(body, 'links'), readList(body, 'recipients')]
  if (body.links === undefined && body.recipients === undefined) throw refusal('«links» must be a list.')
  refuseWhole(upload.form, links, recipients)
  const issues: ImportIssue[] = []
  const read = async (given: Given | null, row: number, isLink: boolean): Promise<ReadRow[]> => {
    const found = await readRow(upload, given, isLink)
    if (typeof found !== 'string') return [found]
    issues.push({ row, detail: found })
    return []
  }
  const whole = {
    links: (await Promise.all(links.map((given, row) => read(given, row, true)))).flat(),
    recipients: (await Promise.all(recipients.map((given, row) => read(given, row, false)))).flat(),
  }
  if (issues.length === 0) issues.push(...doubles(whole.links))
  if (issues.length > 0)
    throw new RequestProblem('issues', {
      detail: 'No link was stored.',
      rows: issues.sort((a, b) => a.row - b.row),
    })
  return whole
}

function readList(body: Given, name: string): (Given | null)[] {
  const list = body[name] ?? []
  if (!Array.isArray(list)) throw refusal(`«${name}» must be a list.`)
  if (list.length > contactBatch) throw refusal(`«${name}» must be a list of at most ${contactBatch}.`)
  return list.map((row) => (typeof row === 'object' && !Array.isArray(row) ? row : null))
}

/** Refuse a whole body for what this server is not to be told, so that nothing of it stays here. */
function refuseWhole(form: Form, links: readonly (Given | null)[], recipients: readonly (Given | null)[]) {
  const says = (rows: readonly (Given | null)[], name: string) =>
    rows.findIndex((row) => row?.[name] !== undefined)
  const at = (row: number) => `Row ${row} of the body`
  for (const rows of form === 'here' ? [recipients] : [links, recipients])
    for (const name of ['address', 'name']) {
      const row = says(rows, name)
      if (row >= 0)
        throw refusal(
          `${at(row)} has «${name}», but this survey keeps addresses with its owner: send the person’s keyed hash alone. Nothing was stored.`,
        )
    }
  if (form !== 'anonymous' && recipients.length > 0)
    throw refusal('«recipients» is for anonymous surveys alone; here a row of «links» names its person.')
  const joined = form === 'anonymous' ? says(links, 'person') : -1
  if (joined >= 0)
    throw refusal(
      `${at(joined)} has «person» beside «hash», but this survey is anonymous: send persons apart, in «recipients». Nothing was stored.`,
    )
}

async function readRow(upload: Upload, given: Given | null, isLink: boolean): Promise<ReadRow | string> {
  const { survey, wave, today } = upload
  const said = readPerson(survey, given === null ? null : { ...given, wave }, today)
  if (typeof said === 'string' || given === null) return String(said)
  const { role, language, attributes } = said
  const own = { role, language, attributes, address: null, name: null, zone: null }
  if (given.address !== undefined) return readAddressed(upload, given, own)
  const { hash, person } = given
  if (person !== undefined && (typeof person !== 'string' || !responseIdForm.test(person)))
    return '«person» must be 26 letters of Crockford base32'
  if (!isLink) {
    if (person === undefined || hash !== undefined) return 'a row of «recipients» has «person», and no «hash»'
    return { ...own, hash: null, person }
  }
  if (typeof hash !== 'string' || !hashForm.test(hash)) return '«hash» must be a SHA-256 in hex'
  if (person !== undefined && upload.form === 'here' && !upload.test)
    return 'a person needs «address», because this survey sends its mails from here'
  return { ...own, hash, person: person ?? null }
}

/** Read a row whose address is kept here, and make its link. */
async function readAddressed(
  { survey, wave, env, test }: Upload,
  { address, hash, person, name, zone }: Given,
  own: ReadRow | Omit<ReadRow, 'hash' | 'person'>,
): Promise<ReadRow | string> {
  if (test)
    return 'a link for trying out is nobody’s; POST /api/recipients/:survey/test sends a mail with one'
  if (hash !== undefined) return '«hash» does not go with «address»: the link is made here'
  if (typeof address !== 'string') return '«address» must be a text'
  const read = readAddress(address, toAscii)
  if (!read.ok) return `«address»: ${read.problem}`
  const their = await personOf(env, address)
  if (person !== undefined && person !== their) return '«person» is not the keyed hash of «address»'
  const rest = readNameAndZone(name ?? read.name, zone)
  if (typeof rest === 'string') return rest
  const token = await linkToken(env, survey.id, wave, their)
  return { ...own, ...rest, address: read.to, person: their, hash: await sha256(token) }
}

/**
 * Read what else is said of somebody who is written to from here.
 *
 * @returns what is wrong in one sentence, where it cannot be read
 */
export function readNameAndZone(
  name: unknown = '',
  zone: unknown = '',
): { name: string | null; zone: string | null } | string {
  if (typeof name !== 'string' || oneLine(name).length > longestName)
    return `«name» must be a text of at most ${longestName} characters`
  if (typeof zone !== 'string') return '«zone» must be a text'
  const read = readZone(zone)
  return 'problem' in read ? read.problem : { name: oneLine(name) || null, zone: read.zone ?? null }
}

/** One link is one person's. */
function doubles(links: readonly ReadRow[]): ImportIssue[] {
  const first = new Map<string, { row: number; person: string | null }>()
  return links.flatMap(({ hash, person }, row) => {
    const before = hash === null ? undefined : first.get(hash)
    if (hash !== null && !before) first.set(hash, { row, person })
    return before && before.person !== person
      ? [{ row, detail: `«hash» stands in row ${before.row} for somebody else` }]
      : []
  })
}

function refusal(detail: string): RequestProblem {
  return new RequestProblem('bad-request', { detail })
}
