/** `npm run bounces`: mails that came back and complaints, out of files; whoever they are about is written to no more. */
import { inert } from '#engine/parse/diagnostic.ts'
import {
  type BouncesResult,
  type ContactsSalt,
  contactBatch,
  type ReturnedPerson,
} from '#engine/wire-owner.ts'
import { cameBackIn, filesAt } from './bounces/came-back.ts'
import { counted, whole } from './counted.ts'
import { personOf } from './invitations/person-of.ts'
import { runCommand, WrongCall } from './run-command.ts'
import { findService, get, post } from './service.ts'

const usage = `npm run bounces -- <file or folder>… [--dry]

Reads mails that came back, and complaints: single mails (.eml), an mbox, or a table (.csv) as providers export it. They are
read on this machine; the service is told persons by their keyed names, never an address. Only those who were on a list of
the service are written to no more.

  --address  the table's column with the address, where it is not called as usual
  --status   the column that says what became of the mail; without one all that usually do
  --dry      says what would be told, and tells nothing
  --url      where the service is (this machine)`

const options = {
  address: { type: 'string' },
  status: { type: 'string' },
  dry: { type: 'boolean' },
  url: { type: 'string' },
} as const

await runCommand(usage, options, async ({ flags, positionals }) => {
  if (positionals.length === 0) throw new WrongCall('Name a file or a folder.')
  const files = (await Promise.all(positionals.map(filesAt))).flat()
  const service = await findService(flags.url)
  const { salt } = await get<ContactsSalt>(service, '/api/contacts/salt')
  const total = { bounced: 0, complained: 0, ignored: 0, unknown: 0 }
  let people: ReturnedPerson[] = []
  const tell = async () => {
    if (people.length === 0) return
    const told = await post<BouncesResult>(service, '/api/bounces', { people })
    for (const outcome of ['bounced', 'complained', 'unknown'] as const) total[outcome] += told[outcome]
    people = []
  }
  for (const file of files)
    for await (const one of cameBackIn(file, flags, (normal) => personOf(salt, normal))) {
      if (one === 'ignored') total.ignored++
      else if (flags.dry) {
        total[one.outcome]++
        console.log(inert(`${one.outcome}  ${one.address}`))
      } else if (people.push({ persons: one.persons, outcome: one.outcome }) === contactBatch) await tell()
    }
  await tell()
  console.log(said(total, flags.dry === true))
  return 0
})

function said({ bounced, complained, ignored, unknown }: BouncesResult, dry: boolean): string {
  const came = `${counted(bounced, 'mail', 'mails')} came back for good, ${counted(complained, 'complaint', 'complaints')}`
  const rest = `${whole(ignored)} said nothing for good or nothing that is understood`
  if (dry) return `${came}; ${rest}. Nothing was told to the service.`
  return `${came}: these people are written to no more. ${rest}; ${counted(unknown, 'was', 'were')} about nobody on a list.`
}
