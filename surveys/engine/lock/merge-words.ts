/** Keeping a part's words by language from one deployment to the next; knows nothing of rules. */
import { sameWords } from '../rules/trend/same-words.ts'
import { entryOf, type LockedPart, type LockedTexts } from './lock.ts'

type Words = Pick<LockedPart, 'texts' | 'sources'>
type Texts = Readonly<Record<string, string>>

/**
 * Merge the words of what was deployed with those of what is.
 *
 * A language that is spoken no more keeps its words. A translation that stayed as it was while its original did not is
 * remembered with what the original said when it was made, until it follows.
 *
 * @param language of the originals; unknown where another file became the original
 */
export function mergeWords(before: Words, now: Words, language: string | undefined): Words {
  const texts = { ...before.texts, ...now.texts }
  if (language === undefined) return { texts }
  const originals = entryOf(texts, language) ?? {}
  const sources: LockedTexts = Object.fromEntries(
    Object.entries(texts)
      .filter(([spoken]) => spoken !== language)
      .map(([spoken, translations]) => [spoken, sourcesOf(spoken, translations)] as const)
      .filter(([, found]) => Object.keys(found).length > 0),
  )
  return Object.keys(sources).length > 0 ? { texts, sources } : { texts }

  function sourcesOf(spoken: string, translations: Texts): Texts {
    const made = { ...entryOf(before.texts, language ?? ''), ...entryOf(before.sources ?? {}, spoken) }
    const old = entryOf(before.texts, spoken) ?? {}
    return Object.fromEntries(
      Object.entries(translations).flatMap(([key, text]) => {
        const [was, source, original] = [entryOf(old, key), entryOf(made, key), entryOf(originals, key)]
        if (was === undefined || source === undefined || original === undefined) return []
        return sameWords(was, text) && !sameWords(source, original) ? [[key, source]] : []
      }),
    )
  }
}
