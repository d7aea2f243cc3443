/** How fast rows leave as files and how much memory that takes, up to a million, beside the same rows as bare lines; asserts nothing and is no test. */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrations, type Server, start } from '../accept/servers.ts'
import { answersOf, surveyAsked } from '../fold/people.ts'
import type { Options } from '../options.ts'
import { processorTime } from '../read/processor-time.ts'
import { post, signIn } from '../read/sign-in.ts'
import { median, say, sayTable, whole } from '../say.ts'
import { watchPeak } from './peak-memory.ts'

const worker = fileURLToPath(new URL('./leaving.ts', import.meta.url))
const ownerKey = 'an owner key for measuring'
const leader = 'surveys@example.com'
/** Rows by the wave that they are in. */
const sizes = { '2025-H1': 10_000, '2025-H2': 100_000, '2026-H1': 1_000_000 } as const
/** People of each wave who answer one by one; the others are copies of theirs. */
const people = 10_000

/** One file: how it was asked for, under which promise, and what held the runtime's heap. */
interface Case {
  readonly path: (survey: string, wave: string) => string
  readonly promise?: 'confidential'
  readonly heap?: number
}

const file = (name: string) => (survey: string, wave: string) => `/api/results/${survey}/${name}?wave=${wave}`
const cases: Readonly<Record<string, Case>> = {
  'bare JSON lines': { path: (survey, wave) => `/bare/${survey}/${wave}` },
  'responses.ndjson': { path: file('responses.ndjson') },
  'responses.csv': { path: file('responses.csv') },
  'responses.csv, heap held to 64 MB': { path: file('responses.csv'), heap: 64 },
  'triple-s.zip': { path: file('triple-s.zip') },
  'responses.csv in a random order': { path: file('responses.csv'), promise: 'confidential' },
}

/** What one file took: seconds, bytes, milliseconds until the first of them, seconds of processors. */
interface Seen {
  readonly wall: number
  readonly bytes: number
  readonly first: number
  readonly work: number
  /** Megabytes that were held at most until a tenth of it had come, half of it, and all. */
  readonly peaks: readonly number[]
}

const parts = [0.1, 0.5, 1]
/** Bytes after which memory is looked at again. */
const look = 100_000

/** Fill one database, and take each file of each wave from a worker that has just been started on it. */
export async function measure({ runs = 1 }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'exports-'))
  const { survey } = surveyAsked()
  try {
    await fill(folder)
    const rows: string[][] = []
    for (const [name, one] of Object.entries(cases))
      for (const [wave, size] of Object.entries(sizes)) {
        const seen: Seen[] = []
        for (let run = 0; run < runs; run++) seen.push(await once(folder, survey.id, wave, one))
        const of = (what: (one: Seen) => number) => median(seen.map(what))
        const wall = of((one) => one.wall)
        rows.push([
          `${name}, ${whole(size)} rows`,
          whole(size / wall),
          (of((one) => one.bytes) / 1e6 / wall).toFixed(1),
          whole(of((one) => one.first)),
          wall.toFixed(1),
          of((one) => one.work).toFixed(1),
          parts.map((_, place) => whole(of(({ peaks }) => peaks[place] ?? Number.NaN))).join(' · '),
        ])
      }
    say(`${runs} run each, load ${loadavg()[0]?.toFixed(1)}.\n`)
    sayTable(
      [
        '',
        'rows a second',
        'MB a second',
        'first byte, ms',
        'wall, s',
        'processor, s',
        'peak MB after a tenth · half · all',
      ],
      rows,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function fill(folder: string): Promise<void> {
  const { survey, version } = surveyAsked()
  const server = await start(worker, migrations(), 'responses', { OWNER_KEY: ownerKey }, folder)
  try {
    const send = (path: string, body?: unknown) => post(`${server.origin}/${path}`, body)
    for (const wave of Object.keys(sizes)) {
      const answers = answersOf(survey, version, wave, people)
      for (let from = 0; from < people; from += 1000)
        await send(`fill/${survey.id}`, answers.slice(from, from + 1000))
    }
    await send(`fold/${survey.id}`)
    for (const [wave, size] of Object.entries(sizes))
      await send(`copy/${survey.id}/${wave}/${size / people - 1}`)
    say(`${whole(await server.rows())} rows.`)
  } finally {
    await server.stop()
  }
}

/** Take a file, after a small one to warm up. */
async function once(
  folder: string,
  survey: string,
  wave: string,
  { path, promise, heap }: Case,
): Promise<Seen> {
  if (heap) process.env.MINIFLARE_WORKERD_V8_FLAGS = `--max-heap-size=${heap}`
  const server = await start(worker, [], 'responses', { OWNER_KEY: ownerKey }, folder)
  delete process.env.MINIFLARE_WORKERD_V8_FLAGS
  try {
    await post(`${server.origin}/promise/${survey}/${promise ?? 'named'}`)
    const cookie = await signIn(server.origin, ownerKey, leader)
    const [small = ''] = Object.keys(sizes)
    await take(server, path(survey, small), cookie)
    const before = processorTime()
    const taken = await take(server, path(survey, wave), cookie)
    return { ...taken, work: (processorTime() - before) / 1000 }
  } finally {
    await server.stop()
  }
}

async function take({ origin }: Server, path: string, cookie: string) {
  const peak = watchPeak()
  const looks: { bytes: number; peak: number }[] = []
  const began = performance.now()
  const response = await fetch(origin + path, { headers: { Cookie: cookie } })
  if (!response.ok || !response.body) throw new Error(`${path} answered ${response.status}`)
  let bytes = 0
  let first = 0
  for await (const chunk of response.body) {
    first ||= performance.now() - began
    bytes += chunk.length
    if (bytes >= (looks.at(-1)?.bytes ?? 0) + look) looks.push({ bytes, peak: peak() })
  }
  const wall = (performance.now() - began) / 1000
  looks.push({ bytes, peak: peak() })
  const peaks = parts.map((part) => looks.find((one) => one.bytes >= part * bytes)?.peak ?? Number.NaN)
  return { wall, bytes, first, peaks }
}
