/** `npm run fieldwork`: how a wave stands in the field, in counts and rates with their definition; knows of no mail whether it was opened. */
import type { FieldworkBody } from '#engine/wire-fieldwork.ts'
import { fieldworkLines } from './fieldwork/say-fieldwork.ts'
import { findSurvey } from './find-survey.ts'
import { runCommand, WrongCall } from './run-command.ts'
import { findService, get } from './service.ts'

const usage = `npm run fieldwork -- <survey> [--wave 2026-H2] [--json]

Tells how many were invited, what became of them by role, language and day, and the rates that follow from it.

  --wave  the wave (the newest that has begun)
  --json  prints what the service answers, and nothing else
  --url   where the service is (this machine)`

const options = {
  wave: { type: 'string' },
  json: { type: 'boolean' },
  url: { type: 'string' },
  surveys: { type: 'string', default: 'surveys' },
} as const

await runCommand(usage, options, async ({ flags, positionals }) => {
  const [id, ...more] = positionals
  if (id === undefined || more.length > 0) throw new WrongCall('Name one survey.')
  const { survey, words } = await findSurvey(flags.surveys, id)
  const query = flags.wave === undefined ? '' : `?wave=${encodeURIComponent(flags.wave)}`
  const path = `/api/fieldwork/${survey.id}${query}`
  const body = await get<FieldworkBody>(await findService(flags.url), path)
  if (flags.json) console.log(JSON.stringify(body, null, 2))
  else for (const line of fieldworkLines(body, words[survey.languages[0] ?? 'en'])) console.log(line)
  return 0
})
