/** Bundling the respondent's script into one text for the page itself; shares no chunk with any other page. */
import { build, type Plugin } from 'vite'

const name = 'virtual:respondent-script'
const entry = 'site/respondent/start.ts'

/** Offer the bundled script as the default export of `virtual:respondent-script`. */
export function respondentScript(): Plugin {
  return {
    name: 'respondent-script',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined
      const built = await build({
        configFile: false,
        logLevel: 'warn',
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
      for (const file of Object.keys(chunk.modules)) this.addWatchFile(file)
      // Inside a script element nothing may look like its end.
      return `export default ${JSON.stringify(chunk.code.trim().replace(/<(?=\/script|!--)/gi, '\\x3C'))}`
    },
  }
}
