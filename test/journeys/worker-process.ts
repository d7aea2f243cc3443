/** The worker as a process of its own, on a database that outlives it; ended at any moment, as a machine might be. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { MailRules } from '#engine/mailing.ts'
import type { WorkerFile } from '#engine/model.ts'
import { ownerKey } from './site.ts'

const copied = [
  'worker',
  'drizzle',
  'surveys/engine',
  'package.json',
  'wrangler.toml',
  'generated/worker.json',
  'generated/words.json',
]
const wrangler = 'node_modules/wrangler/bin/wrangler.js'
const patience = 60_000

/**
 * Set a worker up in a folder of its own, without pages.
 *
 * @param mail what differs from the rules of mails that were compiled
 */
export async function openWorker(settings: Readonly<Record<string, string>>, mail: Partial<MailRules>) {
  const folder = await mkdtemp(join(tmpdir(), 'worker-'))
  for (const path of copied) await cp(path, join(folder, path), { recursive: true })
  await mkdir(join(folder, 'dist'))
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  const compiled = join(folder, 'generated/worker.json')
  const file = JSON.parse(await readFile(compiled, 'utf8')) as WorkerFile
  await writeFile(compiled, JSON.stringify({ ...file, mail: { ...file.mail, ...mail } }))
  await writeFile(join(folder, 'tsconfig.json'), '{}')
  const set = Object.entries({ OWNER_KEY: ownerKey, ...settings })
  await writeFile(join(folder, '.dev.vars'), set.map(([name, value]) => `${name}="${value}"\n`).join(''))
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' }
  const run = (...args: string[]) =>
    String(execFileSync(process.execPath, [wrangler, ...args], { cwd: folder, env, stdio: 'pipe' }))
  run('d1', 'migrations', 'apply', 'DB', '--local')
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  let process_: ChildProcess | undefined

  /** End it at once, with all that it started. */
  async function kill(): Promise<void> {
    const ending = process_
    process_ = undefined
    if (ending?.pid === undefined || ending.exitCode !== null) return
    const ended = new Promise<void>((done) => ending.once('exit', () => done()))
    process.kill(-ending.pid, 'SIGKILL')
    await ended
  }

  return {
    base,
    kill,
    async start(): Promise<void> {
      const args = [wrangler, 'dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level=error']
      const quiet = '--show-interactive-dev-session=false'
      // A group of its own, so that nothing that it started is left behind.
      process_ = spawn(process.execPath, [...args, quiet], {
        cwd: folder,
        env,
        detached: true,
        stdio: 'ignore',
      })
      const until = Date.now() + patience
      while (!(await fetch(`${base}/api/health`).catch(() => undefined))?.ok) {
        if (Date.now() > until) throw new Error('the worker did not start within a minute')
        await new Promise((done) => setTimeout(done, 100))
      }
    },
    /** Let the clock strike; tells whether the strike was answered. */
    async tick(moment: Date): Promise<boolean> {
      const cron = encodeURIComponent('*/5 * * * *')
      const path = `/cdn-cgi/handler/scheduled?cron=${cron}&time=${moment.getTime()}`
      return (await fetch(`${base}${path}`).catch(() => undefined))?.ok === true
    },
    /** Ask the database, while the worker runs or not. */
    ask<T>(sql: string): T[] {
      const answer = run('d1', 'execute', 'DB', '--local', '--json', '--command', sql)
      const [first] = JSON.parse(answer.slice(answer.indexOf('['))) as { results: T[] }[]
      return first?.results ?? []
    },
    async remove(): Promise<void> {
      await kill()
      await rm(folder, { recursive: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
