/** The local server: on a free port of this machine, ended with the process that started it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { Health } from '#engine/wire.ts'

export const wrangler = 'node_modules/wrangler/bin/wrangler.js'
const patience = 60_000

/** Find a free port from one on, so that a second copy does not fail on the first. */
export async function freePort(port: number): Promise<number> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
  return free ? port : freePort(port + 1)
}

/** Start it; when it ends, so does this process. */
export function serve(on: number): ChildProcess {
  const args = [
    wrangler,
    'dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(on),
    '--show-interactive-dev-session=false',
    '--log-level=error',
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  child.on('exit', (code) => process.exit(code ?? 0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return child
}

/**
 * Wait until it answers.
 *
 * @throws where it does not within a minute
 */
export async function answering(url: string): Promise<void> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    const health = await fetch(`${url}/api/health`).then(
      (response) => response.json() as Promise<Health>,
      () => undefined,
    )
    if (health?.database === 'reachable') return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`the local server did not answer within ${patience / 1000} seconds`)
}
