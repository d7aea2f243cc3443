/** Reading a language from a list: by its id, with a region, or by its name in any language of the interface. */
import { nearest } from '../logic/nearest.ts'
import { languageNames } from '../words/languages.ts'
import { folded } from './fold.ts'

/**
 * Make a reader of the languages that a survey speaks.
 *
 * @returns of a cell the language's id, nothing where it is blank, or what is wrong in one sentence without its full stop
 * @example languageReader(['en', 'de'])('German') // { language: 'de' }
 */
export function languageReader(languages: readonly string[]) {
  const names = new Map(
    languages.flatMap((id) => namesOf(id).map((name): [string, string] => [folded(name), id])),
  )
  return (cell: string): { language?: string } | { problem: string } => {
    if (cell === '') return {}
    const [base = ''] = cell.split(/[-_]/, 1)
    const found =
      languages.find((id) => [cell, base].some((text) => text.toLowerCase() === id)) ??
      names.get(folded(cell))
    if (found !== undefined) return { language: found }
    const near = nearest(folded(cell), names.keys())
    const hint = near === undefined ? '' : `; did you mean «${names.get(near)}»?`
    const rest = hint || `; leave the cell blank for «${languages[0]}»`
    return { problem: `«${cell}» is no language of this survey (${languages.join(', ')})${rest}` }
  }
}

/** Name a language in itself and in every language of the interface. */
function namesOf(id: string): string[] {
  return [id, ...Object.keys(languageNames)].flatMap((speaker) => {
    try {
      return new Intl.DisplayNames([speaker], { type: 'language' }).of(id) ?? []
    } catch {
      return []
    }
  })
}
