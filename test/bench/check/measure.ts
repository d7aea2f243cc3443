/** How long checking many surveys takes, beside the bare parsing of the same files; asserts nothing and is no test. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Options } from '../options.ts'
import { say, sayTable } from '../say.ts'
import { manySurveys } from './many-surveys.ts'

const surveys = 100
const usage = new URL('./say-usage.ts', import.meta.url).href
const bare = fileURLToPath(new URL('./bare-parse.ts', import.meta.url))

/** Wall and processor seconds of one run. */
interface Run {
  readonly wall: number
  readonly user: number
}

/** Measure the checking of a folder, each time in a process of its own. */
export async function measure({ runs = 5 }: Options): Promise<void> {
  const folder = await manySurveys(surveys)
  try {
    const files = readdirSync(folder)
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0)
    say(
      `${surveys} surveys in ${files.length} files, ${Math.round(bytes / 1024)} KB; best of ${runs} runs.\n`,
    )
    const rows = [
      ['surveys:check', bestOf(runs, ['surveys/cli/check.ts', folder])],
      ['yaml and mdast parsing alone', bestOf(runs, [bare, folder])],
    ] as const
    sayTable(
      ['', 'wall', 'user'],
      rows.map(([name, { wall, user }]) => [name, `${wall.toFixed(2)} s`, `${user.toFixed(2)} s`]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function bestOf(times: number, args: readonly string[]): Run {
  const runs = Array.from({ length: times }, () => once(args))
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
