/** How long results take to be read, of a thousand answers and of a million, beside one row; asserts nothing and is no test. */
import { Agent, request } from 'node:http'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { migrations, type Server, start } from '../accept/servers.ts'
import { answersOf, surveyAsked } from '../fold/people.ts'
import type { Options } from '../options.ts'
import { median, say, sayTable, whole } from '../say.ts'
import { processorTime } from './processor-time.ts'
import { post, signIn } from './sign-in.ts'

const worker = fileURLToPath(new URL('./reading.ts', import.meta.url))
const ownerKey = 'an owner key for measuring'
const leader = 'ines.hallworth@example.com'
const waves = ['2023-H1', '2023-H2', '2024-H1', '2024-H2', '2025-H1', '2025-H2', '2026-H1', '2026-H2']
const answersAWave = 125
const copies = 999
/** Requests of one round. */
const requests = 100
/** Milliseconds, and how many times as long a million answers may take. */
const budget = { ms: 10, times: 1.2 }

/** Milliseconds of requests, and of the processor for one of them: runtime and database together. */
interface Seen {
  readonly few: number[]
  readonly many: number[]
  readonly work: number[]
}

interface Reader {
  readonly server: Server
  readonly cookie: string
  readonly answers: number
}

/** Read the same of both in turns, after one round to warm up. */
export async function measure({ runs = 5 }: Options): Promise<void> {
  const { survey } = surveyAsked()
  const path = `/api/results/${survey.id}`
  const paths = {
    'one row, bare': `/bare/${survey.id}`,
    'GET /api/results/:survey': path,
    'the same, not changed': path,
    'GET /api/results/:survey/compared': `${path}/compared`,
    'the same, beside a wave': `${path}/compared?with=2026-H1`,
  }
  const few = await reader(0)
  const many = await reader(copies)
  const seen = new Map<string, Seen>()
  try {
    for (let run = 0; run <= runs; run++)
      for (const [name, asked] of Object.entries(paths)) {
        const times = seen.get(name) ?? { few: [], many: [], work: [] }
        if (run > 0) seen.set(name, times)
        const isKnown = name.endsWith('not changed')
        const before = processorTime()
        times.few.push(...(await timesOf(few, asked, isKnown)))
        times.work.push((processorTime() - before) / requests)
        times.many.push(...(await timesOf(many, asked, isKnown)))
      }
    say(
      `${runs} × ${requests} requests over one connection, in turns, load ${loadavg()[0]?.toFixed(1)}; ${waves.length} waves, ${survey.roles.length} roles.\n`,
    )
    sayTable(
      [
        '',
        `ms of ${whole(few.answers)} (≤ ${budget.ms})`,
        `ms of ${whole(many.answers)}`,
        `beside (≤ ${budget.times}×)`,
        'processor, ms',
      ],
      [...seen].map(([name, own]) => [
        name,
        median(own.few).toFixed(2),
        median(own.many).toFixed(2),
        `${(median(own.many) / median(own.few)).toFixed(2)}×`,
        median(own.work).toFixed(1),
      ]),
    )
  } finally {
    await Promise.all([few.server.stop(), many.server.stop()])
  }
}

/** Start a worker, let people answer, publish, and lay so many copies of them beside. */
async function reader(more: number): Promise<Reader> {
  const { survey, version } = surveyAsked()
  const server = await start(worker, migrations(), 'responses', { OWNER_KEY: ownerKey })
  const send = (path: string, body?: unknown) => post(server.origin + path, body)
  for (const wave of waves) await send(`/fill/${survey.id}`, answersOf(survey, version, wave, answersAWave))
  await send(`/publish/${survey.id}`)
  if (more > 0) await send(`/copy/${survey.id}/${more}`)
  const cookie = await signIn(server.origin, ownerKey, leader)
  return { server, cookie, answers: await server.rows() }
}

/** Milliseconds of each request, or of one that has read the same before. */
async function timesOf({ server, cookie }: Reader, path: string, isKnown: boolean): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  let tag = ''
  for (let sent = 0; sent < requests; sent++) {
    const headers = { Cookie: cookie, ...(isKnown && tag ? { 'If-None-Match': tag } : {}) }
    const began = performance.now()
    tag = await get(`${server.origin}${path}`, headers, agent)
    if (!isKnown || sent > 0) times.push(performance.now() - began)
  }
  agent.destroy()
  return times
}

/** Read it to the end, and give its ETag. */
function get(url: string, headers: Readonly<Record<string, string>>, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers }, (response) => {
      const { statusCode = 0 } = response
      if (statusCode !== 200 && statusCode !== 304) reject(new Error(`${url} answered ${statusCode}`))
      response
        .on('error', reject)
        .on('end', () => resolve(response.headers.etag ?? ''))
        .resume()
    })
    sent.on('error', reject).end()
  })
}
