/** Compiling again when a survey file changes under `npm run dev`, and showing mistakes over the page; does nothing in a build. */
import { execFile } from 'node:child_process'
import { basename, dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { AstroIntegration } from 'astro'
import type { ErrorPayload } from 'vite'

/** How a run of the compiler went. */
interface Compiled {
  readonly failed: boolean
  /** What it said to a person. */
  readonly said: string
}

/** Watch the survey files while the development server runs. */
export function watchSurveys(): AstroIntegration {
  return {
    name: 'watch-surveys',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const folder = join(server.config.root, 'surveys')
        /** The mistake that stands, for pages that are opened or loaded anew meanwhile. */
        let standing: ErrorPayload | undefined
        const compile = inTurn(
          () => runCompiler(server.config.root),
          ({ failed, said }) => {
            standing = failed ? mistake(said) : undefined
            if (!standing) {
              server.ws.send({ type: 'full-reload' })
              return
            }
            logger.error(`\n${said}`)
            server.ws.send(standing)
          },
        )
        server.ws.on('connection', (page: { send: (message: string) => void }) => {
          if (standing) page.send(JSON.stringify(standing))
        })
        server.watcher.add(folder)
        server.watcher.on('all', (_event, path) => {
          if (isRead(folder, path)) compile()
        })
      },
    },
  }
}

function mistake(said: string): ErrorPayload {
  return { type: 'error', err: { message: stripVTControlCharacters(said), stack: '' } }
}

/** Tell whether the check reads a file: surveys, translations, the programme, scenarios, promises and what is deployed. */
function isRead(folder: string, path: string): boolean {
  const name = basename(path)
  if (['scenarios', 'promises'].some((below) => dirname(path) === join(folder, below)))
    return /\.md$/i.test(name)
  return dirname(path) === folder && (/\.md$/i.test(name) || name === 'surveys.lock.json')
}

function runCompiler(root: string): Promise<Compiled> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['surveys/cli/compile.ts'], { cwd: root }, (error, _out, said) =>
      resolve({ failed: error !== null, said: said || (error?.message ?? '') }),
    )
  })
}

/**
 * Make a function that runs a task, one run at a time; what is asked for meanwhile is one more run after it.
 *
 * So two saves in a row never end with what the first of them said.
 */
function inTurn<T>(task: () => Promise<T>, done: (result: T) => void): () => void {
  let running = false
  let again = false
  const run = async () => {
    running = true
    do {
      again = false
      const result = await task()
      // What was read before the last save is of no interest to anybody.
      if (!again) done(result)
    } while (again)
    running = false
  }
  return () => {
    if (running) again = true
    else void run()
  }
}
