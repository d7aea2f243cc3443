/** How many responses the collector takes, beside the least that could take them; asserts nothing and is no test. */
import { loadavg } from 'node:os'
import type { SubmitBody } from '#engine/wire.ts'
import type { Options } from '../options.ts'
import { median, say, sayTable, whole } from '../say.ts'
import { freshId, fullBody } from './bodies.ts'
import { giveOut } from './links.ts'
import { type Load, load } from './load.ts'
import { bare, collector } from './servers.ts'

const ownerKey = 'an owner key for measuring'
const connections = 32
const seconds = 3
const links = 500
/** How much of the bare one's rate is to be reached. */
const budget = 0.85

interface Case {
  readonly name: string
  readonly url: string
  readonly next: () => SubmitBody
}

/** One case in one round: over many connections for the rate, over one for the time of a request. */
interface Run {
  readonly many: Load
  readonly alone: Load
}

/** Load each case in turns, so many times after once to warm up. */
export async function measure({ runs = 5 }: Options): Promise<void> {
  const ours = await collector(ownerKey)
  const least = await bare()
  try {
    const body = fullBody()
    const tokens = await giveOut(ours.origin, ownerKey, body, links)
    const url = `${ours.origin}/api/responses`
    let sent = 0
    const next = () => {
      sent++
      return { ...body, id: freshId() }
    }
    const linked = () => ({ ...next(), token: tokens[sent % links] ?? '' })
    const cases: Case[] = [
      { name: 'bare Hono, one row inserted', url: least.origin, next },
      { name: 'the same after one row was looked up', url: `${least.origin}/looked-up`, next },
      { name: 'POST /api/responses, open page', url, next },
      { name: 'POST /api/responses, personal link', url, next: linked },
    ]
    const seen = new Map<Case, Run[]>(cases.map((one) => [one, []]))
    for (let round = 0; round <= runs; round++)
      for (const [one, found] of seen) {
        const run = await runOf(one)
        if (round > 0) found.push(run)
      }
    const stored = (await ours.rows()) + (await least.rows())
    say(`${runs} × ${seconds} s in turns, load ${loadavg()[0]?.toFixed(1)}.`)
    say(`Of ${whole(sent)} responses that were taken, ${whole(stored)} are stored.\n`)
    sayRuns(seen)
  } finally {
    await Promise.all([ours.stop(), least.stop()])
  }
}

async function runOf({ url, next }: Case): Promise<Run> {
  const body = () => JSON.stringify(next())
  return { many: await load(url, body, connections, seconds), alone: await load(url, body, 1, 1) }
}

function sayRuns(seen: ReadonlyMap<Case, readonly Run[]>): void {
  const rates = [...seen].map(([, runs]) => runs.map(({ many }) => many.perSecond))
  const limit = median(rates[0] ?? [])
  sayTable(
    ['', `a second, ${connections} connections`, `beside bare (≥ ${budget}×)`, 'ms, one connection'],
    [...seen].map(([{ name }, runs], index) => {
      const own = rates[index] ?? []
      const times = runs.flatMap(({ alone }) => alone.times)
      return [
        name,
        `${whole(median(own))} (${whole(Math.min(...own))}–${whole(Math.max(...own))})`,
        `${(median(own) / limit).toFixed(2)}×`,
        median(times).toFixed(2),
      ]
    }),
  )
}
