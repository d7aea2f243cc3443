/** The whole of it for a journey: the built site and the worker on a real server, and a browser to walk with. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { createTestHarness } from 'wrangler'
import { startChromium, startKept } from './chromium.ts'
import { joined } from './walk.ts'

export const ownerKey = 'an owner key for journeys'

interface Bindings {
  readonly DB: {
    prepare(sql: string): { bind(...values: unknown[]): { all<T>(): Promise<{ results: T[] }> } }
  }
}

/** What a local server of this folder is set to is not what journeys are set to. */
const none = { OWNER_KEY: ownerKey, MAILER: '', SMTP_URL: '' }

/** A page whose own mistakes are collected. */
export type Visited = Page & { mistakes: string[] }

const phone = { width: 390, height: 844 }

/**
 * Start server and browser; `stop` ends both.
 *
 * @param project the folder that was built
 * @param settings secrets and settings of the worker, besides the owner's key
 */
export async function openSite(project = '.', settings: Readonly<Record<string, string>> = {}) {
  const server = createTestHarness({
    workers: [{ configPath: `${project}/wrangler.toml`, secrets: { ...none, ...settings } }],
  })
  const { url } = await server.listen()
  const worker = server.getWorker<Bindings & Record<string, unknown>>()
  await worker.applyD1Migrations('DB')
  const browser: Browser = await startChromium()
  const base = url.origin

  return {
    base,
    /** Open a page of its own; what breaks on it is collected. */
    async visit(path: string, options: BrowserContextOptions = {}): Promise<Visited> {
      return visitIn(await browser.newContext({ viewport: phone, baseURL: base, ...options }), path)
    },
    /** Start a browser that keeps what it knows in a folder until it is started there again. */
    restart: (folder: string) => startKept(folder, { viewport: phone, baseURL: base }),
    /** Let the clock strike. */
    tick: (scheduledTime = new Date()) => worker.scheduled({ cron: '*/5 * * * *', scheduledTime }),
    /** Let a mail arrive at the address that ours come from; gives why it was refused, where it was. */
    async arrive(raw: string, from = '<>'): Promise<string | undefined> {
      const { rejectReason } = await worker.email({ from, to: 'surveys@hollinrime.example', raw })
      return rejectReason
    },
    /** Read the log of a survey. */
    async log(survey: string): Promise<Logged[]> {
      const { results } = await (await worker.getEnv()).DB.prepare(
        'select id, role, listed_role, language, answers, withhold from responses where survey = ? order by seq',
      )
        .bind(survey)
        .all<Omit<Logged, 'answers'> & { answers: string }>()
      return results.map((row) => ({ ...row, answers: JSON.parse(row.answers) }))
    },
    /** Read every row of every table, by its name. */
    async everything(): Promise<Record<string, unknown[]>> {
      const { DB } = await worker.getEnv()
      const all = async <T>(sql: string) => (await DB.prepare(sql).bind().all<T>()).results
      const tables = await all<{ name: string }>(
        "select name from sqlite_schema where type = 'table' and name not like '\\_cf%' escape '\\'",
      )
      const rows = tables.map(async ({ name }) => [name, await all(`select * from "${name}"`)] as const)
      return Object.fromEntries(await Promise.all(rows))
    },
    /** Change what is stored, as time would have. */
    async change(sql: string, ...values: unknown[]): Promise<void> {
      await (await worker.getEnv()).DB.prepare(sql)
        .bind(...values)
        .all()
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

/** A row of the log, with its answers read. */
export interface Logged {
  readonly id: string
  readonly role: string
  readonly listed_role: string | null
  readonly language: string
  readonly answers: Record<string, unknown>
  readonly withhold: number
}

/** Open one more page of a browser that was visited with before. */
export async function visitIn(context: BrowserContext, path: string): Promise<Visited> {
  const page = await context.newPage()
  const mistakes: string[] = []
  page.on('pageerror', (error) => mistakes.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4|5)\d\d|ERR_FAILED|ERR_INTERNET/.test(message.text()))
      mistakes.push(message.text())
  })
  await page.goto(path)
  if ((await page.locator('.js #survey').count()) > 0) await joined(page)
  return Object.assign(page, { mistakes })
}

export type Site = Awaited<ReturnType<typeof openSite>>
