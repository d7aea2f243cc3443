/** One visit to one candidate, in a fresh window of a slow phone on a slow network; compares nothing. */
import type { Browser, CDPSession } from 'playwright-core'
import type { Candidate } from './candidate.ts'
import { probe } from './probe.ts'

/** Bytes as they came over the wire, headers included; milliseconds from the navigation. */
export interface Visit {
  readonly bytes: number
  /** Of these, script files; a script inside the page is not counted here. */
  readonly scriptBytes: number
  /** Requests that went out before the page had loaded. */
  readonly requests: number
  /** Requests, the page among them, that had arrived when the first answer was held. */
  readonly needed: number
  /** Bytes and requests after the page had loaded. */
  readonly laterBytes: number
  readonly laterRequests: number
  /** Requests to anywhere else. */
  readonly elsewhere: number
  readonly firstPaint: number
  readonly largestPaint: number
  readonly answered: number
  readonly atWork: number
  /** What long tasks took beyond 50 ms, after the first paint and from the navigation on. */
  readonly blocking: number
  readonly blockingInAll: number
}

/** “Slow 4G” as Chromium's developer tools apply it: milliseconds a request, bytes a second. */
const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
}
/** How long a page may do nothing before it counts as at rest, in milliseconds. */
const rest = 1500
const patience = 60_000

/**
 * Visit a candidate.
 *
 * @param cpu how many times slower the processor is made
 * @throws where no answer is held after a minute, or is held no more at the end
 */
export async function visit(
  browser: Browser,
  origin: string,
  { name, address, inputs, isAnswered, isAtWork }: Candidate,
  cpu: number,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const traffic = await listen(session, origin)
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await session.send('Network.emulateNetworkConditions', slow4g)
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    await page.addInitScript({
      content: `(${probe})(${JSON.stringify(inputs)}, () => ${isAnswered}, () => ${isAtWork})`,
    })
    await page.goto(origin + address, { waitUntil: 'load', timeout: patience })
    await page
      .waitForFunction(() => window.moments.answered > 0, null, { timeout: patience })
      .catch((cause) => {
        throw new Error(`${name} took no answer`, { cause })
      })
    await page.waitForTimeout(rest)
    await page.waitForLoadState('networkidle')
    const seen = await page.evaluate(() => ({
      ...window.moments,
      arrivals: performance
        .getEntriesByType('resource')
        .map((entry) => (entry as PerformanceResourceTiming).responseEnd),
    }))
    if (!(await page.evaluate(isAnswered))) throw new Error(`${name} lost the answer again`)
    const { firstPaint, largestPaint, answered, atWork, longTasks, arrivals } = seen
    return {
      ...traffic(),
      needed: 1 + arrivals.filter((arrival) => arrival <= answered).length,
      firstPaint,
      largestPaint,
      answered,
      atWork,
      blocking: beyond(longTasks, firstPaint),
      blockingInAll: beyond(longTasks, 0),
    }
  } finally {
    await context.close()
  }
}

type Traffic = Pick<
  Visit,
  'bytes' | 'scriptBytes' | 'requests' | 'laterBytes' | 'laterRequests' | 'elsewhere'
>

/** Count requests and bytes, those after loading apart. */
async function listen(session: CDPSession, origin: string): Promise<() => Traffic> {
  const sent = new Map<string, { at: number; url: string; type: string; bytes: number }>()
  let loaded = Number.POSITIVE_INFINITY
  session.on('Network.requestWillBeSent', ({ requestId, timestamp, request: { url }, type = '' }) => {
    if (!url.startsWith('data:')) sent.set(requestId, { at: timestamp, url, type, bytes: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = sent.get(requestId)
    if (request) request.bytes = encodedDataLength
  })
  session.on('Page.loadEventFired', ({ timestamp }) => {
    loaded = timestamp
  })
  await session.send('Network.enable')
  await session.send('Page.enable')
  return () => {
    const all = [...sent.values()]
    const [before, later] = [all.filter(({ at }) => at <= loaded), all.filter(({ at }) => at > loaded)]
    const sum = (requests: typeof all) => requests.reduce((bytes, request) => bytes + request.bytes, 0)
    return {
      bytes: sum(before),
      scriptBytes: sum(before.filter(({ type }) => type === 'Script')),
      requests: before.length,
      laterBytes: sum(later),
      laterRequests: later.length,
      elsewhere: all.filter(({ url }) => !url.startsWith(origin)).length,
    }
  }
}

function beyond(tasks: readonly (readonly [number, number])[], from: number): number {
  return tasks
    .filter(([start, duration]) => start + duration > from)
    .reduce(
      (sum, [start, duration]) => sum + Math.max(0, Math.min(duration, start + duration - from) - 50),
      0,
    )
}
