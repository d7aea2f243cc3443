/** Finding for each text of a translation the one that it translates; reports nothing, and changes no words. */
import type { Question, Survey } from '../model.ts'
import type { Text } from './source.ts'

/** A text and its translation, both as they were written. */
export interface Pair {
  readonly original: Text
  readonly text: Text
}

/** A text that a translation lacks; `keys` name those of its readers who miss it. */
export interface MissingText {
  readonly original: Text
  readonly keys: readonly string[]
}

/**
 * Match texts by key; words for a role group are those of each of its roles.
 *
 * @returns pairs in the order of the translation, and what is in one file only
 * @example matchTexts(survey, [{ key: 'refer low', … }], []).missing[0].keys // ['refer low']
 */
export function matchTexts(survey: Survey, originals: readonly Text[], texts: readonly Text[]) {
  const keysOf = keysIn(survey)
  const byReader = (of: readonly Text[]) =>
    new Map(of.flatMap((text) => keysOf(text).map((key): [string, Text] => [key, text])))
  const needed = byReader(originals)
  const found = byReader(texts)
  const pairs: Pair[] = []
  const extra: Text[] = []
  for (const text of texts) {
    const keys = keysOf(text)
    const translated = new Set(keys.flatMap((key) => needed.get(key) ?? []))
    for (const original of translated) pairs.push({ original, text })
    if (keys.some((key) => !needed.has(key))) extra.push(text)
  }
  const missing = originals.flatMap((original): MissingText[] => {
    const keys = keysOf(original)
    const lacking = keys.filter((key) => !found.has(key))
    if (lacking.length === 0) return []
    return [{ original, keys: lacking.length === keys.length ? [original.key] : lacking }]
  })
  return { pairs, extra, missing }
}

/** Tell how to key a text by each role that reads it; a role that is not asked, or that nobody knows, has no key. */
function keysIn(survey: Survey): (text: Text) => string[] {
  const questions = new Map(survey.pages.flatMap((page) => page.questions).map((one) => [one.id, one]))
  return ({ key, kind, role, question: id, item }) => {
    if (role === undefined || kind === 'role') return [key]
    const group = survey.groups.find((one) => one.id === role)
    const roles = survey.roles.includes(role) ? [role] : (group?.roles ?? [])
    const question = id === undefined ? undefined : questions.get(id)
    const asked = question ? askedOf(question, item) : survey.roles
    return roles.filter((one) => asked.includes(one)).map((one) => `${key.slice(0, -role.length)}${one}`)
  }
}

/** Give the roles that may read the words of a question, or of one of its rows or options. */
export function askedOf(question: Question, item: string | undefined): readonly string[] {
  const rows = [...question.rows, ...('options' in question ? question.options : [])]
  return rows.find(({ id }) => id === item)?.roles ?? question.roles
}
