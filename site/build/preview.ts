/** What previews have and deployed pages lack: a start page, a mark on every page, and nowhere to send answers to. */
import type { AstroIntegration } from 'astro'
import { finishPreview } from './preview-files.ts'

/** The constant by which code is left out of what is deployed. */
export const previewConstant = 'import.meta.env.PREVIEW'

/**
 * Make a preview of the site.
 *
 * @param inBuilds whether this is about a build; else it is about the development server, which always previews
 */
export function preview({ inBuilds } = { inBuilds: false }): AstroIntegration {
  return {
    name: inBuilds ? 'preview-build' : 'preview',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectRoute, addMiddleware }) => {
        if (command !== (inBuilds ? 'build' : 'dev')) return
        const from = (path: string) => new URL(`../preview/${path}`, import.meta.url)
        injectRoute({ pattern: '/preview', entrypoint: from('index.astro') })
        addMiddleware({ order: 'pre', entrypoint: from('middleware.ts') })
        updateConfig({ vite: { define: { [previewConstant]: 'true' } } })
      },
      'astro:server:setup': ({ server }) => {
        if (inBuilds) return
        // Owners begin with the list of everything; the site's own first page stands at `/?first`.
        server.middlewares.use((request, response, next) => {
          if (request.url !== '/') next()
          else response.writeHead(302, { Location: '/preview/' }).end()
        })
      },
      'astro:build:done': async ({ dir }) => {
        if (inBuilds) await finishPreview(dir)
      },
    },
  }
}
