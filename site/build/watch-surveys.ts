/** Compiling again when a survey file changes under `npm run dev`; does nothing in a build. */
import { execFile } from 'node:child_process'
import { basename, dirname, join } from 'node:path'
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
          if (dirname(path) !== folder || !basename(path).endsWith('.md')) return
          execFile(
            process.execPath,
            ['surveys/cli/compile.ts'],
            { cwd: server.config.root },
            (error, _out, said) => {
              if (error) logger.error(`\n${said}`)
              else server.ws.send({ type: 'full-reload' })
            },
          )
        })
      },
    },
  }
}
