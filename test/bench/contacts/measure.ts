/** How long the dry run of a contact list takes and how much memory, beside the bare parsing of the same file; asserts nothing and is no test. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { collector } from '../accept/servers.ts'
import type { Options } from '../options.ts'
import { median, say, sayTable, whole } from '../say.ts'
import { makeList } from './make-list.ts'

const ownerKey = 'an owner key for measuring'
const survey = 'sales'
/** In a small list everything is new; between the others only what each row adds. */
const sizes = [10_000, 100_000, 1_000_000] as const
/** What the engine may hold at most (MB), where it is not left to let garbage lie. */
const held = 96
const bare = fileURLToPath(new URL('./bare.ts', import.meta.url))
const peak = new URL('./say-peak.ts', import.meta.url).href

/** One run: seconds by the wall and of a processor, and megabytes at most. */
interface Run {
  readonly wall: number
  readonly user: number
  readonly megabytes: number
}

/** Measure each list, each time in a process of its own, against a service of this machine. */
export async function measure({ runs = 1 }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'contacts-'))
  const service = await collector(ownerKey)
  try {
    const rows: string[][] = []
    const peaks: Record<string, number[]> = {}
    for (const size of sizes) {
      const path = join(folder, `${size}.csv`)
      await makeList(path, size)
      const megabytes = (statSync(path).size / 1e6).toFixed(0)
      const dryRun = [
        ...['surveys/cli/invite.ts', path, '--survey', survey],
        ...['--url', service.origin, '--out', join(folder, 'out')],
      ]
      for (const [name, args] of [
        ['bare papaparse', [bare, path]],
        ['dry run', dryRun],
        [
          `dry run, heap held to ${held} MB`,
          [`--max-old-space-size=${held}`, '--max-semi-space-size=1', ...dryRun],
        ],
      ] as const) {
        const seen: Run[] = []
        for (let run = 0; run < runs; run++) seen.push(await once(args))
        const of = (what: keyof Run) => median(seen.map((one) => one[what]))
        peaks[name] = [...(peaks[name] ?? []), of('megabytes')]
        rows.push([
          `${name}, ${whole(size)} rows, ${megabytes} MB`,
          `${of('wall').toFixed(1)} s`,
          `${of('user').toFixed(1)} s`,
          `${of('megabytes').toFixed(0)} MB`,
        ])
      }
    }
    say(`${runs} run each, load ${loadavg()[0]?.toFixed(1)}.\n`)
    sayTable(['', 'wall', 'processor', 'peak memory'], rows)
    for (const [name, [, few = 0, many = 0]] of Object.entries(peaks)) {
      const each = ((many - few) * 1e6) / (sizes[2] - sizes[1])
      say(`\n${name}: ${each.toFixed(0)} bytes more for each row beyond ${whole(sizes[1])}.`)
    }
  } finally {
    await service.stop()
    rmSync(folder, { recursive: true })
  }
}

function once(args: readonly string[]): Promise<Run> {
  const before = process.hrtime.bigint()
  const child = spawn(process.execPath, ['--import', peak, ...args], {
    env: { ...process.env, OWNER_KEY: ownerKey },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  return new Promise((resolve, reject) =>
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`ended with ${code}: ${out}`))
      const said = (what: string) => Number(new RegExp(`^${what} (\\d+)$`, 'm').exec(out)?.[1])
      resolve({
        wall: Number(process.hrtime.bigint() - before) / 1e9,
        user: said('user') / 1e6,
        megabytes: (said('peak') * 1024) / 1e6,
      })
    }),
  )
}
