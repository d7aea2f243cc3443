/** `npm start`: everything on one port of this machine, with made-up answers where there are none; deploys nothing. */
import { execFileSync } from 'node:child_process'
import { addDays, waveOf } from '#engine/logic/wave.ts'
import type { Survey } from '#engine/model.ts'
import { inert } from '#engine/parse/diagnostic.ts'
import type { ImportResult } from '#engine/wire.ts'
import { compile } from './compile.ts'
import { demonstrationRows } from './demonstration.ts'
import { loadSurveys } from './load-surveys.ts'
import { keepStriking } from './local/local-clock.ts'
import { answering, freePort, serve, wrangler } from './local/local-server.ts'
import { makeSettings } from './local/local-settings.ts'
import { findService, post, type Service } from './service.ts'

const astro = 'node_modules/astro/bin/astro.mjs'
const firstPort = Number(process.env.PORT ?? 8787)

if (!(await compile('surveys', 'generated'))) process.exit(1)
console.log('Building the site …')
runQuietly(astro, 'build')
const kept = await makeSettings()
runQuietly(wrangler, 'd1', 'migrations', 'apply', 'DB', '--local')
const empty = hasNoAnswers()
const port = await freePort(firstPort)
const server = serve(port)
// The local server knows the local key only, whatever key this terminal has for another service.
delete process.env.OWNER_KEY
try {
  const service = await findService(`http://localhost:${port}`)
  await answering(service.url)
  await demonstrate(service)
  await printAddresses(service)
  await keepStriking(service.url)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  server.kill()
  process.exitCode = 1
}

/** Run a tool; its output is shown only where it fails. */
function runQuietly(tool: string, ...args: string[]): string {
  try {
    return String(
      execFileSync(process.execPath, [tool, ...args], { stdio: 'pipe', env: { ...process.env, CI: '1' } }),
    )
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer }
    console.error(String(stdout ?? ''), String(stderr ?? ''))
    process.exit(1)
  }
}

/** Ask the database before the server holds it. */
function hasNoAnswers(): boolean {
  const counted = runQuietly(
    wrangler,
    'd1',
    'execute',
    'DB',
    '--local',
    '--json',
    '--command',
    'select count(*) as n from responses',
  )
  const [answer] = JSON.parse(counted.slice(counted.indexOf('['))) as { results: { n: number }[] }[]
  return answer?.results[0]?.n === 0
}

/** Fill what is empty and asks for it, and only that: made-up answers must never stand among real ones. */
async function demonstrate(to: Service): Promise<void> {
  if (!empty) return
  const { worker } = await loadSurveys('surveys')
  const today = new Date().toISOString().slice(0, 10)
  let stored = 0
  for (const { survey } of worker.surveys.filter(({ survey: { demonstration } }) => demonstration)) {
    for (const [wave, lean] of wavesOf(survey, today)) {
      const rows = demonstrationRows(to.key, survey, wave, lean)
      stored += (await post<ImportResult>(to, `/api/import/${survey.id}`, { rows })).stored
    }
  }
  console.log(`${stored} made-up answers stored, so that there is something to see.`)
}

/** The wave before this one, which is closed, and this one. */
function wavesOf({ cadence }: Survey, today: string): [string, number][] {
  if (cadence === undefined) return [['all', 0.3]]
  const days = { yearly: 365, 'half-yearly': 183, quarterly: 92, monthly: 31 }[cadence]
  return [
    [waveOf(cadence, addDays(today, -days)), 0.1],
    [waveOf(cadence, today), 0.5],
  ]
}

async function printAddresses(to: Service): Promise<void> {
  const { programme, site, worker } = await loadSurveys('surveys')
  const [leader] = worker.leaders
  console.log(`\n  ${inert(programme.programme.company)} is running on this machine only.\n`)
  for (const { survey, words } of site.surveys)
    console.log(
      `  ${inert(words[survey.languages[0] ?? 'en']?.title ?? survey.id).padEnd(36)} ${to.url}/s/${survey.id}/`,
    )
  if (leader) {
    const { path } = await post<{ path: string }>(to, '/api/sign-in/links', { email: leader.email })
    console.log(`\n  ${`Results, as ${inert(leader.name)} (works once)`.padEnd(36)} ${to.url}${path}`)
  }
  const owner = worker.leaders.find(({ rights }) => rights.includes('own'))
  if (owner) console.log(`  ${`Run the surveys, as ${inert(owner.email)}`.padEnd(36)} ${to.url}/owner/`)
  if (kept) console.log(`  ${'Mails, as they would be sent'.padEnd(36)} ${to.url}/mailbox/`)
  console.log('\n  Ctrl-C ends it. Answers are kept in .wrangler/.\n')
}
