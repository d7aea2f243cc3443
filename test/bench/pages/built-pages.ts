/** The survey pages that were built last, by their addresses; builds nothing. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { type Weight, weigh } from './weigh.ts'

/** One role's page in one language. */
export interface BuiltPage extends Weight {
  /** `/s/<survey>/<role>/`, and the language where it is not the survey's own. */
  readonly address: string
  readonly survey: string
  readonly role: string
  readonly language: string | undefined
}

/**
 * Read and weigh every survey page, the heaviest first.
 *
 * @throws where nothing was built
 */
export function builtPages(): BuiltPage[] {
  if (!existsSync('dist/s')) throw new Error('There are no pages yet: run «npm run build» first.')
  return globSync('dist/s/*/*/{,*/}index.html')
    .map((path) => ({ path: path.replaceAll('\\', '/'), html: readFileSync(path, 'utf8') }))
    .filter(({ html }) => html.includes('name="_version"'))
    .map(({ path, html }) => {
      const [survey = '', role = '', language] = path.split('/').slice(2, -1)
      const address = path.slice('dist'.length, -'index.html'.length)
      return { address, survey, role, language, ...weigh(html) }
    })
    .toSorted((one, other) => other.page - one.page)
}
