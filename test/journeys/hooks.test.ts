import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'

interface Called {
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

const secret = 'a secret that both know'
let site: Site
let service: Server
let elsewhere: Server
const calls: Called[] = []
let astray = 0
/** What the service answers next; 200 once these are used up. */
const answers: number[] = []

const listening = (server: Server) =>
  new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`)
    }),
  )

beforeAll(async () => {
  elsewhere = createServer((_, answer) => {
    astray++
    answer.end()
  })
  const other = await listening(elsewhere)
  service = createServer((request, answer) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      calls.push({ headers: request.headers, body })
      const status = answers.shift() ?? 200
      answer.writeHead(status, status === 307 ? { Location: other } : {}).end()
    })
  })
  const url = await listening(service)
  site = await openSite('.', { WEBHOOK_URL: url, WEBHOOK_SECRET: secret })
})
afterAll(async () => {
  await site?.stop()
  service?.close()
  elsewhere?.close()
})

const posted = (fields: Record<string, string>) =>
  fetch(`${site.base}/s/customers/buyer/`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const toldOf = (type: string) => calls.filter(({ body }) => JSON.parse(body).type === type)

test('a service is told of a callback and of a publication, signed, and without an answer', async () => {
  const answered = await posted({ refer: '9', call: 'After six, 0123 456', 'call~consent': 'yes' })
  expect(answered.status).toBe(303)
  await site.tick()
  expect(calls.map(({ body }) => JSON.parse(body))).toEqual(
    expect.arrayContaining([
      {
        type: 'survey.callback',
        timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
        data: { survey: 'customers', wave: expect.any(String), count: 1 },
      },
      {
        type: 'survey.published',
        timestamp: expect.any(String),
        data: { survey: 'customers', wave: expect.any(String), count: 1 },
      },
    ]),
  )
  for (const { headers, body } of calls) {
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const expected = createHmac('sha256', secret).update(signed).digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${expected}`)
    expect(body).not.toContain('0123')
  }
})

test('what it does not confirm is told again under the same id, and what it confirmed is not', async () => {
  calls.length = 0
  answers.push(500, 500, 307)
  await posted({ refer: '3' })
  await site.tick()
  expect(toldOf('survey.published')).toHaveLength(1)
  await site.tick(later(2))
  await site.tick(later(12))
  await site.tick(later(60))
  await site.tick(later(600))
  const told = toldOf('survey.published')
  expect(told).toHaveLength(4)
  expect(new Set(told.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  const signatures = new Set(told.map(({ headers }) => headers['webhook-signature']))
  expect(signatures.size).toBe(4)
  expect(astray).toBe(0)
})

test('nothing is told where there is nothing new', async () => {
  calls.length = 0
  await site.tick(later(700))
  expect(calls).toEqual([])
})
