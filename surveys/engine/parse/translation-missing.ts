/** Reporting what is still to be translated, at the heading that it belongs under; translates nothing. */
import type { RuleId } from '../rulebook/rulebook.ts'
import type { ParsedSurvey } from './parse-survey.ts'
import type { Source, Text } from './source.ts'
import type { MissingText } from './translation-match.ts'

/** Characters of a text that a message quotes, at most. */
const longest = 200

/** What leaves it open which ids the original’s words will have. */
const unsettled: readonly RuleId[] = ['missing-id', 'bad-id', 'duplicate-id', 'item-form']

/** Report every text that is missing; under a heading that is missing itself, all of them at once. */
export function reportMissing(source: Source, original: ParsedSurvey, missing: readonly MissingText[]): void {
  // By ids that are not settled nothing can be missed.
  if (original.diagnostics.some(({ rule }) => unsettled.includes(rule))) return
  const nameless = source.diagnostics.some(({ rule }) => rule === 'missing-id')
  const under = Map.groupBy(missing, ({ original }) => headingOf(original))
  const headings = new Set(source.texts.map(headingOf))
  for (const [id, texts] of under) {
    // A setting may go by the same name.
    const place = id === undefined || !headings.has(id) ? undefined : source.places.get(id)
    const [first, ...more] = texts
    if (id !== undefined && !place && first) {
      // It may stand under a heading without an id, which has been reported.
      if (nameless) continue
      const rest = more.length === 0 ? '' : `, with ${more.length} more below it`
      report(source, source.text.length, 0, id, first.original, rest)
      continue
    }
    for (const { original: text, keys, roles } of grouped(texts)) {
      const at = place ?? placeOfSetting(source, text)
      const own = roles.length === 0 ? '' : `, nor are its words for ${roles.join(', ')}`
      report(source, at.at, at.length, keys.join('», «'), text, own)
    }
  }
}

/** Put words for single roles with those that they stand in place of, where these are missing too. */
function grouped(texts: readonly MissingText[]) {
  const lacking = new Set(texts.map(({ original: { key } }) => key))
  return texts.flatMap(({ original, keys }) => {
    const base = baseOf(original)
    if (base !== original.key && lacking.has(base)) return []
    const variants = texts.filter((one) => one.original !== original && baseOf(one.original) === original.key)
    return [{ original, keys, roles: variants.flatMap((one) => one.original.role ?? []) }]
  })
}

/** Give the key of the words that those for a role stand in place of. */
function baseOf({ key, kind, role }: Text): string {
  return role === undefined || kind === 'role' ? key : key.slice(0, -` as ${role}`.length)
}

/** Give the id of the heading that a text stands under; none for those before the first. */
export function headingOf({ kind, key, question }: Text): string | undefined {
  if (['title', 'role', 'name', 'intro'].includes(kind)) return undefined
  const [first = '', second] = key.split(' ')
  return question ?? (kind === 'page' || kind === 'page help' ? second : first)
}

function placeOfSetting(source: Source, { kind }: Text) {
  return (kind === 'role' ? source.places.get('roles') : undefined) ?? { at: 0, length: 3 }
}

function report(
  source: Source,
  at: number,
  length: number,
  keys: string,
  original: Text,
  more: string,
): void {
  const words = original.text.replace(/\s+/g, ' ')
  const quoted = words.length > longest ? `${words.slice(0, longest)} …` : words
  source.report(at, length, 'missing-words', `«${keys}» is not translated${more}: «${quoted}»`)
}
