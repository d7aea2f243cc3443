import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMailServer } from './mail-server.ts'
import { noonIn } from './mailing.ts'
import { ownerKey } from './site.ts'
import { openWorker } from './worker-process.ts'

const people = 10_000
const kills = 6
/** Strikes of the clock that are answered at the same time. */
const runs = 3
const minute = 60_000

/** Message-IDs by recipient, each as often as it came. */
const came = new Map<string, string[]>()
let worker: Awaited<ReturnType<typeof openWorker>>
let server: Awaited<ReturnType<typeof startMailServer>>

beforeAll(async () => {
  server = await startMailServer({
    takes({ to, raw }) {
      const [, id = ''] = /^Message-ID: <([^>]+)>/m.exec(raw) ?? []
      came.set(to, [...(came.get(to) ?? []), id])
    },
  })
  const settings = {
    MAILER: 'smtp',
    SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    LINK_KEY: 'a key for links',
  }
  // This is about once each, not about how fast, nor about the night.
  worker = await openWorker(settings, { aMinute: 1_000_000, quiet: { from: '00:00', to: '00:00' } })
  await worker.start()
})
afterAll(async () => {
  await worker?.remove()
  await server?.stop()
})

const addressOf = (index: number) => `person-${index}@example.com`

async function inviteAll(): Promise<void> {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${ownerKey}` }
  for (let first = 0; first < people; first += 500) {
    const links = Array.from({ length: 500 }, (_, index) => ({
      address: addressOf(first + index),
      role: 'user',
    }))
    const body = JSON.stringify({ links })
    const response = await fetch(`${worker.base}/api/recipients/customers`, { method: 'POST', headers, body })
    if (!response.ok) throw new Error(await response.text())
  }
}

/** Wait until so many more have got a mail, or the strike is over. */
async function untilMore(more: number, struck: Promise<unknown>): Promise<void> {
  const enough = came.size + more
  let over = false
  void struck.finally(() => {
    over = true
  })
  while (came.size < enough && !over) await new Promise((done) => setTimeout(done, 5))
}

test(
  `${people} people get one mail each although the worker is ended ${kills} times while it sends: nobody is left out, every mail has one Message-ID, and one comes twice at most where it was on its way when the worker ended`,
  async () => {
    await inviteAll()
    let ended = 0
    // Once all have come, the leases of those that were on their way run out.
    for (let strike = 0, after = 0; after < 2; strike++) {
      if (came.size === people) after++
      // Each strike is later than the leases of those before it.
      const moment = new Date(noonIn(1).getTime() + strike * 6 * minute)
      const struck = Promise.all(Array.from({ length: runs }, () => worker.tick(moment)))
      if (ended < kills && strike % 2 === 1) {
        await untilMore(1 + Math.floor(Math.random() * runs * 200), struck)
        await worker.kill()
        await struck
        ended++
        await worker.start()
      } else expect(await struck).not.toContain(false)
    }
    const everybody = Array.from({ length: people }, (_, index) => addressOf(index))
    const ids = everybody.map((address) => came.get(address) ?? [])
    expect(ended).toBe(kills)
    expect(ids.filter((of) => new Set(of).size !== 1)).toEqual([])
    expect([came.size, new Set(ids.flat()).size]).toEqual([people, people])
    expect(ids.flat().length - people).toBeLessThanOrEqual(kills * runs)
    expect(worker.ask('select state, count(*) as mails from mails group by state')).toEqual([
      { state: 'sent', mails: people },
    ])
  },
  // A minute and a half on two cores that have nothing else to do.
  20 * minute,
)
