/** Holding the names of a translation against what its original names; what that calls by ids alone can be named, too. */

import { nameable } from './names.ts'
import type { ParsedSurvey } from './parse-survey.ts'
import type { Text } from './source.ts'
import type { MissingText, Pair } from './translation-match.ts'

/**
 * List a text for everything that can be named: as the original names it, or else as its id reads.
 *
 * @example nameTexts(customers).map(({ text }) => text) // ['buyers', 'hands on', 'region']
 */
export function nameTexts({ survey, texts }: Pick<ParsedSurvey, 'survey' | 'texts'>): Text[] {
  const given = new Map(texts.flatMap((text) => (isName(text) ? [[text.key, text]] : [])))
  return nameable(survey).map((id): Text => {
    const key = `name ${id}`
    return given.get(key) ?? { key, kind: 'name', text: id.replaceAll('-', ' '), at: 0, length: 0 }
  })
}

/** Match the names of a translation with those that they translate. */
export function matchNames(original: Pick<ParsedSurvey, 'survey' | 'texts'>, texts: readonly Text[]) {
  const found = new Map(texts.map((text) => [text.key, text]))
  const pairs: Pair[] = []
  const missing: MissingText[] = []
  for (const name of nameTexts(original)) {
    const text = found.get(name.key)
    if (text) pairs.push({ original: name, text })
    else missing.push({ original: name, keys: [name.key] })
  }
  return { pairs, missing }
}

/** Tell whether a text is the name of something. */
export function isName({ kind }: Text): boolean {
  return kind === 'name'
}
