import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { watchSurveys } from '#site/build/watch-surveys.ts'

interface Message {
  readonly type: string
  readonly err?: { readonly message: string; readonly stack: string }
}

let folder: string
let server: ViteDevServer
let page: WebSocket
const messages: Message[] = []
const logged: string[] = []
const file = () => join(folder, 'surveys', 'customers.md')

function openPage(heard: Message[]): WebSocket {
  const address = server.resolvedUrls?.local[0]?.replace('http', 'ws')
  const opened = new WebSocket(`${address}?token=${server.config.webSocketToken}`, 'vite-hmr')
  opened.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data))))
  return opened
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'watch-')))
  await cp('surveys', join(folder, 'surveys'), {
    recursive: true,
    filter: (path) => path === 'surveys' || path.endsWith('.md'),
  })
  await symlink(resolve('surveys/cli'), join(folder, 'surveys', 'cli'))
  server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0 },
  })
  await server.listen()
  const logger = { error: (text: string) => logged.push(text) }
  const setUp = watchSurveys().hooks['astro:server:setup'] as (given: object) => void
  setUp({ server, logger })
  page = openPage(messages)
})
afterAll(async () => {
  page?.close()
  await server?.close()
  await rm(folder, { recursive: true })
})

test('a mistake is shown over the page and goes when it is mended', async () => {
  await expect.poll(() => messages.at(-1)?.type, { timeout: 20_000 }).toBe('connected')
  const right = await readFile(file(), 'utf8')
  await writeFile(file(), right.replace('type: referral', 'type: referal'))
  await expect.poll(() => messages.at(-1)?.type, { timeout: 20_000 }).toBe('error')
  const { err } = messages.at(-1) ?? {}
  expect(err?.message).toContain('error unknown-type  «referal» is no type')
  expect(err?.message).toContain('1 error, 0 warnings')
  expect(err?.message).not.toContain('\u001b')
  expect(err?.stack).toBe('')
  expect(logged.join()).toContain('error unknown-type  «referal»')
  // A page that is loaded anew opens a connection of its own.
  const reloaded: Message[] = []
  const again = openPage(reloaded)
  await expect
    .poll(() => reloaded.map(({ type }) => type), { timeout: 20_000 })
    .toEqual(['connected', 'error'])
  expect(reloaded.at(-1)?.err).toEqual(err)
  again.close()
  await writeFile(file(), right)
  await expect.poll(() => messages.at(-1)?.type, { timeout: 20_000 }).toBe('full-reload')
  const mended: Message[] = []
  const last = openPage(mended)
  await expect.poll(() => mended.length, { timeout: 20_000 }).toBe(1)
  expect(mended.at(-1)?.type).toBe('connected')
  last.close()
}, 60_000)
