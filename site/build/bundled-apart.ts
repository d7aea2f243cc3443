/** Files that are bundled apart from Astro's own: answered by the development server, written beside the pages by a build; bundles nothing. */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'

/**
 * Offer what a plugin bundles.
 *
 * @param pluginOf gets the map to put its files into, by their addresses
 */
export function bundledApart(
  name: string,
  pluginOf: (files: Map<string, string>) => Plugin,
): AstroIntegration {
  const files = new Map<string, string>()
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [pluginOf(files)] } })
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const code = files.get((request.url ?? '').split('?', 1)[0] ?? '')
          if (code === undefined) next()
          else response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code)
        })
      },
      'astro:build:done': async ({ dir }) => {
        await mkdir(fileURLToPath(new URL('_astro/', dir)), { recursive: true })
        for (const [address, code] of files) await writeFile(new URL(`.${address}`, dir), code)
      },
    },
  }
}
