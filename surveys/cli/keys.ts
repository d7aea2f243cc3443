/** `npm run keys`: keys for the owner's commands, made, listed, renewed and revoked; writes no key into any file. */
import { inert } from '#engine/parse/diagnostic.ts'
import type { KeyBody, KeyChoice, KeyList, KeyStanding, KeysRevoked, NewKey } from '#engine/wire-keys.ts'
import type { Door } from '#engine/wire-owner.ts'
import { runCommand, WrongCall } from './run-command.ts'
import { findService, get, post, type Service } from './service.ts'

const doorNames: readonly Door[] = ['import', 'recipients', 'fieldwork', 'words', 'manage']

const usage = `npm run keys -- make --name ci --surveys customers,sales --doors recipients,fieldwork [--days 30]
npm run keys -- list
npm run keys -- rotate <id>
npm run keys -- revoke <id>

Keys open some of the owner's doors in some surveys, for some days. They are set as OWNER_KEY where commands run without
a person, as in CI. Nobody makes a key that opens more than they may themselves.

  make      makes a key and prints it, this once
    --name      what it is for
    --surveys   ids of surveys, or all
    --doors     ${doorNames.join(', ')}
    --days      until it expires, 1 to 365 (90)
  list      tells which keys there are
  rotate    makes another key in the place of one, which works for seven days longer
  revoke    ends a key at once, and those that it made

  --url     where the service is (http://localhost:8787)`

const options = {
  name: { type: 'string' },
  surveys: { type: 'string' },
  doors: { type: 'string' },
  days: { type: 'string' },
  url: { type: 'string' },
} as const

await runCommand(usage, options, async ({ flags, positionals: [act, id, more] }) => {
  const { url, ...about } = flags
  if (act !== 'make' && Object.keys(about).length > 0)
    throw new WrongCall(`«--${Object.keys(about)[0]}» goes with «make» alone.`)
  if (more !== undefined) throw new WrongCall(`«${more}» is one word too many.`)
  if ((act === 'make' || act === 'list') && id !== undefined)
    throw new WrongCall(`«${id}» is one word too many.`)
  if (act === 'make') return make(readBody(about), await findService(url))
  if (act === 'list') return list(await findService(url))
  if (act !== 'rotate' && act !== 'revoke') throw new WrongCall('Say make, list, rotate or revoke.')
  if (id === undefined) throw new WrongCall(`Say which key to ${act}, by its id; «list» tells them.`)
  return act === 'rotate' ? rotate({ id }, await findService(url)) : revoke({ id }, await findService(url))
})

function readBody({ name, surveys, doors, days }: Partial<Record<keyof KeyBody, string>>): KeyBody {
  if (name === undefined || surveys === undefined || doors === undefined)
    throw new WrongCall('A key needs «--name», «--surveys» and «--doors».')
  const scope = surveys === 'all' ? 'all' : listOf(surveys)
  const life = days === undefined ? {} : { days: Number(days) }
  return { name, surveys: scope, doors: listOf(doors) as Door[], ...life }
}

function listOf(text: string): string[] {
  return text.split(',').map((one) => one.trim())
}

async function make(body: KeyBody, service: Service): Promise<number> {
  tell(await post<NewKey>(service, '/api/keys', body))
  return 0
}

async function list(service: Service): Promise<number> {
  const { keys } = await get<KeyList>(service, '/api/keys')
  if (keys.length === 0) console.log('There are no keys but the owner’s own.')
  for (const key of keys) console.log(lineOf(key))
  return 0
}

async function rotate(choice: KeyChoice, service: Service): Promise<number> {
  const made = await post<NewKey>(service, '/api/keys/rotate', choice)
  tell(made)
  // What a key made ends where it is revoked, and that may be its own successor.
  const ownWork = made.id.startsWith(`${choice.id}-`)
  const then = ownWork
    ? 'let it run out: it made the new one, which ends where it is revoked'
    : 'revoke it as soon as nothing uses it'
  console.log(`${inert(choice.id)} works for seven days longer at most; ${then}.`)
  return 0
}

async function revoke(choice: KeyChoice, service: Service): Promise<number> {
  const { revoked } = await post<KeysRevoked>(service, '/api/keys/revoke', choice)
  const others = revoked > 1 ? `, and ${revoked - 1} that it made` : ''
  console.log(`${inert(choice.id)} opens nothing any more${others}.`)
  return 0
}

/** The key itself stands alone on its line, so that it can be taken from there by a program. */
function tell(made: NewKey): void {
  console.log(made.key)
  console.error(lineOf(made))
  console.error('It is told this once: keep it where secrets are kept, and set it as OWNER_KEY.')
}

function lineOf({ id, name, surveys, doors, madeBy, expiresAt }: KeyStanding): string {
  const scope = surveys === 'all' ? 'all surveys' : surveys.join(', ')
  return inert(
    `${id}  ${name}: ${doors.join(', ')} of ${scope}; until ${expiresAt.slice(0, 10)}, made by ${madeBy}`,
  )
}
