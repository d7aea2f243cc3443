/** How long checking many surveys takes, beside the bare parsing of the same files; asserts nothing and is no test. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { manySurveys } from './many-surveys.ts'

const surveys = 100
const rounds = 5
const usage = new URL('./say-usage.ts', import.meta.url).href

/** Wall and processor seconds of one run. */
interface Run {
  readonly wall: number
  readonly user: number
}

const folder = await manySurveys(surveys)
try {
  const files = readdirSync(folder)
  const bytes = files.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0)
  say(`${surveys} surveys in ${files.length} files, ${Math.round(bytes / 1024)} KB`)
  say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`)
  const rows = [
    ['surveys:check', bestOf(['surveys/cli/check.ts', folder])],
    ['yaml and mdast parsing alone', bestOf(['test/bench/bare-parse.ts', folder])],
  ] as const
  say(`${'best of'.padEnd(32)}${rounds} runs: wall, user`)
  for (const [name, { wall, user }] of rows)
    say(`${name.padEnd(32)}${wall.toFixed(2)} s, ${user.toFixed(2)} s`)
} finally {
  rmSync(folder, { recursive: true })
}

/** Print one line. */
function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Run a script several times, each in a process of its own, and give the shortest times. */
function bestOf(args: readonly string[]): Run {
  const runs = Array.from({ length: rounds }, () => once(args))
  return {
    wall: Math.min(...runs.map(({ wall }) => wall)),
    user: Math.min(...runs.map(({ user }) => user)),
  }
}

function once(args: readonly string[]): Run {
  const before = process.hrtime.bigint()
  // The process says itself, at its end, how much of a processor it used; mistakes in the surveys are no matter.
  const { stdout } = spawnSync(process.execPath, ['--import', usage, ...args], {
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '' },
  })
  const wall = Number(process.hrtime.bigint() - before) / 1e9
  return { wall, user: Number(/^user (\d+)$/m.exec(stdout)?.[1]) / 1e6 }
}
