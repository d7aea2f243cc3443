/** Bundling what a candidate runs in the browser into one script and one style; puts them into no page. */
import { build } from 'vite'

export interface Bundle {
  readonly script: string
  readonly style: string
}

/**
 * Bundle an entry for production.
 *
 * @param asked what `__ASKED__` stands for in the entry
 * @throws where something cannot be resolved
 */
export async function bundle(entry: string, asked: unknown = null): Promise<Bundle> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', __ASKED__: JSON.stringify(asked) },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['iife'], name: 'candidate' },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`)
  let script = ''
  let style = ''
  for (const file of output.output) {
    if (file.type === 'chunk') script += file.code
    else if (file.fileName.endsWith('.css')) style += file.source
  }
  return { script: script.trim(), style: style.trim() }
}
