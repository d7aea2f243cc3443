/** Compiling again when a survey file changes under `npm run dev`, and showing mistakes over the page; does nothing in a build. */
import { execFile } from 'node:child_process'
import { basename, dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { AstroIntegration } from 'astro'

/** Watch the survey files while the development server runs. */
export function watchSurveys(): AstroIntegration {
  return {
    name: 'watch-surveys',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const folder = join(server.config.root, 'surveys')
        server.watcher.add(folder)
        server.watcher.on('all', (_event, path) => {
          if (dirname(path) !== folder || !/\.md$/i.test(basename(path))) return
          execFile(
            process.execPath,
            ['surveys/cli/compile.ts'],
            { cwd: server.config.root },
            (error, _out, said) => {
              if (!error) {
                server.ws.send({ type: 'full-reload' })
                return
              }
              logger.error(`\n${said}`)
              const message = stripVTControlCharacters(said || error.message)
              server.ws.send({ type: 'error', err: { message, stack: '' } })
            },
          )
        })
      },
    },
  }
}
