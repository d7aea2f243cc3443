/** Checking that a translation follows its original when that is reworded after it was deployed; compares no meaning. */
import type { ParsedTranslation } from '../../parse/parse-translation.ts'
import type { Breach } from '../check.ts'
import { itemOf } from '../quality/worded.ts'
import { sameWords } from '../trend/same-words.ts'

/**
 * Report texts whose original has changed since they were deployed with it, while they themselves have not.
 *
 * White space and typography change nothing.
 *
 * @param lockedOriginals what the originals said when the translations that are deployed were made, by key
 * @param lockedTranslations those of this translation
 * @example checkStaleWords(german, new Map([['refer', 'Old?']]), new Map([['refer', 'Alt?']])).length // 1
 */
export function checkStaleWords(
  { pairs }: Pick<ParsedTranslation, 'pairs'>,
  lockedOriginals: ReadonlyMap<string, string>,
  lockedTranslations: ReadonlyMap<string, string>,
): Breach[] {
  return pairs.flatMap(({ original, text }): Breach[] => {
    const before = lockedOriginals.get(original.key)
    const translatedBefore = lockedTranslations.get(text.key)
    if (before === undefined || translatedBefore === undefined) return []
    if (sameWords(before, original.text) || !sameWords(translatedBefore, text.text)) return []
    const message = `«${original.key}» was «${shown(before)}» when it was translated and is «${shown(original.text)}» now; translate it anew`
    const at = { at: text.at, length: text.length }
    return [{ rule: 'stale-words', at, message, about: itemOf(text) }]
  })
}

function shown(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
