/** Building the companion once a language, as files of their own beside the pages; puts it into no page. */
import { createHash } from 'node:crypto'
import type { AstroIntegration } from 'astro'
import { build, type Plugin } from 'vite'
import type { SiteFile } from '#engine/model.ts'
import { interfaceWords } from '#engine/words/interface-words.ts'
import { companionWords } from '../companion/words.ts'
import { bundledApart } from './bundled-apart.ts'
import { compiledFile } from './compiled-file.ts'
import { previewConstant } from './preview.ts'

const name = 'virtual:companion'
const entry = 'site/companion/start.ts'

/** Offer the companion's addresses by language as the default export of `virtual:companion`, and the files at them. */
export function companion(): AstroIntegration {
  return bundledApart('companion', plugin)
}

function plugin(files: Map<string, string>): Plugin {
  let isPreview = false
  return {
    name: 'companion',
    configResolved: ({ define }) => {
      isPreview = define?.[previewConstant] === 'true'
    },
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined
      const { surveys } = await compiledFile(this)
      const addresses: Record<string, string> = {}
      for (const language of languagesOf(surveys)) {
        const { code, sources } = await bundle(language, isPreview)
        for (const source of sources) this.addWatchFile(source)
        const hash = createHash('sha256').update(code).digest('hex').slice(0, 8)
        const address = `/_astro/companion.${language}.${hash}.js`
        files.set(address, code)
        addresses[language] = address
      }
      return `export default ${JSON.stringify(addresses)}`
    },
  }
}

function languagesOf(surveys: SiteFile['surveys']): Set<string> {
  return new Set(surveys.flatMap(({ survey }) => survey.languages))
}

async function bundle(language: string, isPreview: boolean): Promise<{ code: string; sources: string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      [previewConstant]: String(isPreview),
      companionWords: JSON.stringify(companionWords(interfaceWords(language))),
    },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      minify: true,
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`)
  const [chunk, ...others] = output.output
  if (others.length > 0) throw new Error(`${entry} must stay one file`)
  return { code: chunk.code, sources: Object.keys(chunk.modules) }
}
