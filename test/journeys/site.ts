/** The whole of it for a journey: the built site and the worker on a real server, and a browser to walk with. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { createTestHarness } from 'wrangler'
import { startChromium } from './chromium.ts'

export const ownerKey = 'an owner key for journeys'

interface Bindings {
  readonly DB: {
    prepare(sql: string): { bind(...values: unknown[]): { all<T>(): Promise<{ results: T[] }> } }
  }
}

/**
 * Start server and browser; `stop` ends both.
 *
 * @param project the folder that was built
 */
export async function openSite(project = '.') {
  const server = createTestHarness({
    workers: [{ configPath: `${project}/wrangler.toml`, secrets: { OWNER_KEY: ownerKey } }],
  })
  const { url } = await server.listen()
  const worker = server.getWorker<Bindings & Record<string, unknown>>()
  await worker.applyD1Migrations('DB')
  const browser: Browser = await startChromium()
  const base = url.origin

  return {
    base,
    /** Open a page of its own; what breaks on it is collected. */
    async visit(path: string, options: BrowserContextOptions = {}): Promise<Page & { mistakes: string[] }> {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        baseURL: base,
        ...options,
      })
      const page = await context.newPage()
      const mistakes: string[] = []
      page.on('pageerror', (error) => mistakes.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of (4|5)\d\d|ERR_FAILED|ERR_INTERNET/.test(message.text()))
          mistakes.push(message.text())
      })
      await page.goto(path)
      return Object.assign(page, { mistakes })
    },
    /** Let the clock strike. */
    tick: (scheduledTime = new Date()) => worker.scheduled({ cron: '*/5 * * * *', scheduledTime }),
    /** Read the log of a survey. */
    async log(
      survey: string,
    ): Promise<
      { role: string; language: string; answers: Record<string, unknown>; id: string; withhold: number }[]
    > {
      const { DB } = await worker.getEnv()
      const { results } = await DB.prepare(
        'select id, role, language, answers, withhold from responses where survey = ? order by seq',
      )
        .bind(survey)
        .all<{ id: string; role: string; language: string; answers: string; withhold: number }>()
      return results.map((row) => ({ ...row, answers: JSON.parse(row.answers) }))
    },
    /** Post as the owner. */
    async own<T>(path: string, body: unknown): Promise<T> {
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${ownerKey}` }
      const response = await fetch(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      if (!response.ok) throw new Error(await response.text())
      return (await response.json()) as T
    },
    async stop(): Promise<void> {
      await browser.close()
      await server.close()
    },
  }
}

export type Site = Awaited<ReturnType<typeof openSite>>
