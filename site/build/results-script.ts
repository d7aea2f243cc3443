/** Building the script of the results page as one file, and what only some presses need as another; puts it into no page. */
import type { AstroIntegration } from 'astro'
import { type MinifyOptions, minify } from 'terser'
import { build, type Plugin } from 'vite'
import { bundledApart } from './bundled-apart.ts'

const name = 'virtual:results-script'
const entry = 'site/results/start-results.tsx'
/**
 * Functions that are called once are left where they stand: in repeated shapes there is more to compress. `unsafe` relies on
 * `String`, `Number` and their like being the language's own, which no other script is there to replace.
 */
const smallest: MinifyOptions = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, pure_getters: true, inline: 1, unsafe: true, lhs_constants: false },
}

/** Offer the script's address as the default export of `virtual:results-script`, and the files at their addresses. */
export function resultsScript(): AstroIntegration {
  return bundledApart('results-script', plugin)
}

function plugin(files: Map<string, string>): Plugin {
  return {
    name: 'results-script',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined
      const { start, chunks } = await bundle()
      for (const { fileName, code, sources } of chunks) {
        for (const source of sources) this.addWatchFile(source)
        files.set(`/_astro/${fileName}`, code)
      }
      return `export default ${JSON.stringify(`/_astro/${start}`)}`
    },
  }
}

/** One file compresses better than the seven that pages with other scripts would share, and calls of `h` better than of `jsx`. */
async function bundle() {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment', development: false } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'results' },
      minify: false,
      rolldownOptions: {
        transform: { inject: { h: ['preact', 'h'], Fragment: ['preact', 'Fragment'] } },
        output: { entryFileNames: 'results.[hash].js', chunkFileNames: 'results.[name].[hash].js' },
      },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`)
  const chunks = await Promise.all(
    output.output.flatMap((chunk) =>
      chunk.type === 'chunk'
        ? [
            minify(chunk.code, smallest).then(({ code = chunk.code }) => ({
              fileName: chunk.fileName,
              code,
              sources: Object.keys(chunk.modules),
              isEntry: chunk.isEntry,
            })),
          ]
        : [],
    ),
  )
  const start = chunks.find(({ isEntry }) => isEntry)?.fileName
  if (start === undefined) throw new Error(`${entry} has no file of its own`)
  return { start, chunks }
}
