/** A server on this machine for the candidates' files, compressed ahead of time; knows nothing of answers. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotli } from '../pages/brotli.ts'
import type { Candidate } from './candidate.ts'

/** Serve; gives the origin and how to end it. */
export async function serve(candidates: readonly Candidate[]) {
  const files = new Map(candidates.flatMap((candidate) => [...candidate.files]))
  const compressed = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = files.get(pathname)
    if (!file) {
      response.writeHead(404).end()
      return
    }
    const body = compressed.get(pathname) ?? brotli(file.body)
    compressed.set(pathname, body)
    response.writeHead(200, {
      ...file.headers,
      'Content-Type': file.type,
      'Content-Encoding': 'br',
      'Content-Length': body.length,
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
