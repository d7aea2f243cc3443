/** Inviting as an owner does, by the command and from files; and a line to the service that is watched and can be slow. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { run } from '../cli/run.ts'
import { ownerKey, type Site } from './site.ts'

/** Make a folder of the test's own. */
export const freshFolder = () => mkdtemp(join(tmpdir(), 'inviting-'))

/** Copy the surveys, with mails that wait for no night and go out ten a second. */
export async function wakefulSurveys(): Promise<string> {
  const folder = await freshFolder()
  await cp('surveys', folder, {
    recursive: true,
    filter: (path) => !/surveys\/(?:cli|engine|schemas)/.test(path),
  })
  const path = join(folder, 'programme.md')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(/^mail:\n/m, 'mail:\n  quiet hours: none\n  a minute: 600\n'))
  return folder
}

/** Run a command of the owner's against a service. */
export function owning(
  command: string,
  url: string,
  args: readonly string[],
  env: Record<string, string> = {},
) {
  return run(command, [...args, '--url', url], { OWNER_KEY: ownerKey, ...env })
}

/** Begin a command and kill it, with nothing left to say, once something happened; tells whether that came before its end. */
export async function killedOnce(
  command: string,
  args: readonly string[],
  happened: () => boolean,
  env: Record<string, string> = {},
): Promise<boolean> {
  const child = spawn(process.execPath, [`surveys/cli/${command}.ts`, ...args], {
    env: { ...process.env, OWNER_KEY: ownerKey, ...env },
    stdio: 'ignore',
  })
  const watch = setInterval(() => {
    if (happened()) child.kill('SIGKILL')
  }, 5)
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  clearInterval(watch)
  return signal === 'SIGKILL'
}

/** Kill a command once so many of its requests went over a line, and some milliseconds later. */
export async function killed(
  command: string,
  args: readonly string[],
  line: Line,
  requests: number,
  later = 0,
): Promise<boolean> {
  let left = requests
  let at = Number.POSITIVE_INFINITY
  line.onPassed = () => {
    if (--left === 0) at = Date.now() + later
  }
  const died = await killedOnce(command, [...args, '--url', line.url], () => Date.now() >= at)
  line.onPassed = () => {}
  return died
}

/** Read a table as any mailer does. */
export async function tableIn(path: string): Promise<Record<string, string>[]> {
  const text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

/** A request as it went over the line. */
export interface Passed {
  readonly method: string
  readonly path: string
  readonly body: string
}

/** A line to a service. */
export interface Line {
  url: string
  /** What went over it. */
  readonly passed: Passed[]
  /** So many requests fail on it, from now on. */
  faults: number
  /** Is called once the service has answered and before the answer is passed on. */
  onPassed: () => void
  close: () => void
}

/** Open a line to a service. */
export async function openLine(site: Site): Promise<Line> {
  const line: Line = { url: '', passed: [], faults: 0, onPassed: () => {}, close: () => {} }
  const server = createServer((incoming, answer) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks)
      const { method = '', url: path = '', headers } = incoming
      line.passed.push({ method, path, body: body.toString() })
      if (line.faults-- > 0) {
        answer.writeHead(503).end()
        return
      }
      const { hostname, port } = new URL(site.base)
      request({ hostname, port, method, path, headers }, (response) => {
        line.onPassed()
        answer.writeHead(response.statusCode ?? 500, response.headers)
        response.pipe(answer)
      })
        .on('error', () => answer.destroy())
        .end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  line.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  line.close = () => {
    server.closeAllConnections()
    server.close()
  }
  return line
}
