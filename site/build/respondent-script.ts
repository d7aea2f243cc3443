/** Bundling the respondent's script into one text for the page itself; shares no chunk with any other page. */
import { build, type Plugin } from 'vite'
import type { SiteFile } from '#engine/model.ts'
import { compiledFile } from './compiled-file.ts'
import { previewConstant } from './preview.ts'
import { partsFor, standIn } from './script-parts.ts'

const name = 'virtual:respondent-script'
const entry = 'site/respondent/start.ts'

/** Offer the bundled scripts, by the parts that a page needs, as the default export of `virtual:respondent-script`. */
export function respondentScript(): Plugin {
  let isPreview = false
  return {
    name: 'respondent-script',
    configResolved: ({ define }) => {
      isPreview = define?.[previewConstant] === 'true'
    },
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined
      const scripts: Record<string, string> = {}
      for (const needed of needs(await compiledFile(this))) {
        const { code, files } = await bundle(needed, isPreview)
        for (const file of files) this.addWatchFile(file)
        scripts[needed] = code
      }
      return `export default ${JSON.stringify(scripts)}`
    },
  }
}

function needs({ surveys }: SiteFile): Set<string> {
  return new Set(surveys.flatMap(({ survey }) => survey.roles.map((role) => partsFor(survey, role))))
}

async function bundle(needed: string, isPreview: boolean): Promise<{ code: string; files: string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { [previewConstant]: String(isPreview) },
    plugins: [{ name: 'stand-ins', enforce: 'pre', load: (path) => standIn(path, needed) }],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'respondent' },
      minify: true,
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`)
  const [chunk, ...others] = output.output
  if (others.length > 0) throw new Error(`${entry} must stay one file`)
  // Inside a script element nothing may look like its end.
  const code = chunk.code.trim().replace(/<(?=\/script|!--)/gi, '\\x3C')
  return { code, files: Object.keys(chunk.modules) }
}
