/** The respondent's page beside a form written by hand and its peers, on a slow phone; asserts nothing and is no test. */
import { loadavg } from 'node:os'
import { startChromium } from '../../journeys/chromium.ts'
import type { Options } from '../options.ts'
import { brotli } from '../pages/brotli.ts'
import { builtPages } from '../pages/built-pages.ts'
import { insideOf } from '../pages/weigh.ts'
import { median, say, sayTable, whole } from '../say.ts'
import { sayBudgets } from './budgets.ts'
import type { Candidate } from './candidate.ts'
import { candidates } from './candidates.ts'
import { serve } from './serve.ts'
import { type Visit, visit } from './visit.ts'

/** Visit every candidate so many times, in turns, at each speed of the processor. */
export async function measure({ runs = 7, cpu: speeds = [4, 6] }: Options): Promise<void> {
  const pages = builtPages()
  const compared = await candidates(pages)
  const server = await serve(compared)
  const browser = await startChromium()
  try {
    say(
      `Chromium ${browser.version()}, Slow 4G, 390 × 844; medians of ${runs} visits (least–most), one before them.`,
    )
    for (const cpu of speeds) {
      const seen = new Map<Candidate, Visit[]>(compared.map((candidate) => [candidate, []]))
      for (let round = 0; round <= runs; round++)
        for (const [candidate, visits] of seen) {
          const found = await visit(browser, server.origin, candidate, cpu)
          // The first visit warms server and browser up.
          if (round > 0) visits.push(found)
        }
      say(`\n### Processor ${cpu}× slower, load ${loadavg()[0]?.toFixed(1)}\n`)
      sayVisits(seen)
      if (cpu === speeds[0]) sayBudgets(pages, seen)
    }
  } finally {
    await browser.close()
    await server.stop()
  }
}

function sayVisits(seen: ReadonlyMap<Candidate, readonly Visit[]>): void {
  const head = [
    'candidate',
    'bytes',
    'JavaScript',
    'requests',
    'needed',
    'first paint',
    'largest paint',
    'first answer, ms',
    'script at work',
    'blocking',
    'from the start',
    'later',
  ]
  const rows = [...seen].map(([{ name, detail, address, files }, visits]) => {
    const of = (key: keyof Visit) => visits.map((one) => one[key])
    const middle = (key: keyof Visit) => whole(median(of(key)))
    const range = `${whole(Math.min(...of('answered')))}–${whole(Math.max(...of('answered')))}`
    const later = median(of('laterRequests'))
    const inside = brotli(insideOf(String(files.get(address)?.body), 'script')).length
    return [
      `${name} ${detail}`.trim(),
      middle('bytes'),
      whole(median(of('scriptBytes')) + inside),
      middle('requests'),
      middle('needed'),
      middle('firstPaint'),
      middle('largestPaint'),
      `${middle('answered')} (${range})`,
      middle('atWork'),
      middle('blocking'),
      middle('blockingInAll'),
      later === 0 ? '–' : `${middle('laterBytes')} in ${later}`,
    ]
  })
  sayTable(head, rows)
}
