/** The collector and the least there could be in its place, each on the same runtime with a database of its own. */
import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Database {
  prepare(sql: string): { run(): Promise<unknown>; first<T>(): Promise<T | null> }
}

/** As much of wrangler's own runtime as is used here. */
interface Runtime {
  Miniflare: new (
    options: unknown,
  ) => {
    readonly ready: Promise<URL>
    getD1Database(binding: string): Promise<Database>
    dispose(): Promise<void>
  }
  convertV4MiniflareOptions(options: object): unknown
}

export interface Server {
  readonly origin: string
  /** Count the rows that were written. */
  readonly rows: () => Promise<number>
  readonly stop: () => Promise<void>
}

const wrangler = 'node_modules/wrangler/bin/wrangler.js'
const bareWorker = fileURLToPath(new URL('./bare.ts', import.meta.url))
/** The table into which the bare ones insert. */
export const bareTable =
  'create table bare (id text primary key, survey text, role text, answers text) strict, without rowid'

/** Start the worker as it is deployed; the pages have no part in taking answers. */
export function collector(ownerKey: string): Promise<Server> {
  return start('worker/index.ts', migrations(), 'responses', { OWNER_KEY: ownerKey })
}

/** Read what makes our own tables, statement by statement. */
export function migrations(): string[] {
  return globSync('drizzle/migrations/*.sql')
    .toSorted()
    .flatMap((file) => readFileSync(file, 'utf8').split('--> statement-breakpoint'))
}

/** Start the bare one. */
export function bare(): Promise<Server> {
  return start(bareWorker, [bareTable], 'bare', {})
}

/**
 * Start a worker on a database of its own.
 *
 * @param table whose rows are counted
 * @param folder where the database stays, for whoever starts another worker on it
 */
export async function start(
  entry: string,
  statements: readonly string[],
  table: string,
  bindings: Readonly<Record<string, string>>,
  folder?: string,
): Promise<Server> {
  // Not by wrangler's development server: the proxy before it takes longer than most of what is measured.
  const { Miniflare, convertV4MiniflareOptions } = createRequire(import.meta.resolve('wrangler'))(
    'miniflare',
  ) as Runtime
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: bundled(entry),
      compatibilityDate: '2026-11-01',
      d1Databases: { DB: table },
      bindings,
      cf: false,
      ...(folder === undefined ? {} : { resourcePersistencePath: folder }),
    }),
  )
  const { origin } = await miniflare.ready
  const database = await miniflare.getD1Database('DB')
  for (const statement of statements) await database.prepare(statement).run()
  return {
    origin,
    rows: async () =>
      (await database.prepare(`select count(*) as n from ${table}`).first<{ n: number }>())?.n ?? 0,
    stop: () => miniflare.dispose(),
  }
}

/** Bundle a worker as a deployment would. */
function bundled(entry: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'))
  try {
    execFileSync(process.execPath, [wrangler, 'deploy', entry, '--dry-run', '--outdir', folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
    })
    return readFileSync(join(folder, basename(entry).replace('.ts', '.js')), 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
