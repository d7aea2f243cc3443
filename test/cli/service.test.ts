import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { findService, get, post } from '#cli/service.ts'
import { run } from './run.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Let something answer on this machine; gives where. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const keys = (url: string) => run('keys', ['list', '--url', url], { OWNER_KEY: 'k' })

describe('an address that is not the service’s', () => {
  test.each([
    ['localhost:8787', '«localhost:8787» is no address of a site'],
    ['surveys.example', '«surveys.example» is no address of a site'],
    ['https://', '«https://» is no address of a site'],
    ['http://localhost:8787/owner/', '«http://localhost:8787» is enough'],
  ])('%s is told at once', async (url, said) => {
    const { code, err } = await keys(url)
    expect([code, err]).toEqual([2, expect.stringContaining(said)])
  })

  test('that leads on elsewhere is told where to, and the key goes no further', async () => {
    let reached = 0
    const elsewhere = await answering((_, answer) => {
      reached++
      answer.end('{}')
    })
    const url = await answering((_, answer) => answer.writeHead(301, { Location: `${elsewhere}/x` }).end())
    for (const ask of [get({ url, key: 'k' }, '/api/keys'), post({ url, key: 'k' }, '/api/keys', {})])
      await expect(ask).rejects.toThrow(`${url} leads on to ${elsewhere}; name that address by «--url».`)
    expect(reached).toBe(0)
  })

  test('that answers with a page is not taken for it', async () => {
    const url = await answering((_, answer) => answer.end('<!doctype html>'))
    const { code, err } = await keys(url)
    expect([code, err]).toEqual([
      1,
      `${url} answers, but not as the service does; is it the right address?\n`,
    ])
  })
})

test('an address may end with a slash', async () => {
  vi.stubEnv('OWNER_KEY', 'k')
  expect(await findService('https://surveys.example/')).toEqual({ url: 'https://surveys.example', key: 'k' })
  vi.unstubAllEnvs()
})

test('what the worker says against it is told, and nothing is tried again', async () => {
  let asked = 0
  const url = await answering((_, answer) => {
    asked++
    answer.writeHead(403).end(JSON.stringify({ title: 'Not yours', detail: 'This needs the door «manage».' }))
  })
  await expect(get({ url, key: 'k' }, '/api/keys')).rejects.toThrow('This needs the door «manage».')
  expect(asked).toBe(1)
})

test('an answer that is cut off is asked for again', async () => {
  let asked = 0
  const url = await answering((_, answer) => {
    if (++asked > 1) return answer.end('{"keys":[]}')
    answer.writeHead(200, { 'Content-Length': '11' }).write('{"keys"')
    return setTimeout(() => answer.destroy(), 50)
  })
  expect(await get({ url, key: 'k' }, '/api/keys')).toEqual({ keys: [] })
  expect(asked).toBe(2)
})
