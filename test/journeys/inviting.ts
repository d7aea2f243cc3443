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

/** Begin a command and kill it with nothing left to say, unless it ends before. */
export async function killed(
  command: string,
  args: readonly string[],
  milliseconds: number,
  env: Record<string, string> = {},
): Promise<boolean> {
  const child = spawn(process.execPath, [`surveys/cli/${command}.ts`, ...args], {
    env: { ...process.env, OWNER_KEY: ownerKey, ...env },
    stdio: 'ignore',
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  clearTimeout(timer)
  return signal === 'SIGKILL'
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

/** Open a line to a service: what goes over it is kept, `delay` makes it slow, and the first `faults` requests fail. */
export async function openLine(site: Site) {
  const line = { passed: [] as Passed[], delay: 0, faults: 0, url: '', close: () => {} }
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
      const pass = () =>
        request({ hostname, port, method, path, headers }, (response) => {
          answer.writeHead(response.statusCode ?? 500, response.headers)
          // An answer that is lost on the way was given all the same.
          setTimeout(() => response.pipe(answer), line.delay)
        })
          .on('error', () => answer.destroy())
          .end(body)
      setTimeout(pass, line.delay)
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
