/** Reporting what is still to be translated, at the heading that it belongs under; translates nothing. */
import type { Source, Text } from './source.ts'
import type { MissingText } from './translation-match.ts'

/** Characters of a text that a message quotes, at most. */
const longest = 200

/** Report every text that is missing; under a heading that is missing itself, all of them at once. */
export function reportMissing(source: Source, missing: readonly MissingText[]): void {
  const under = Map.groupBy(missing, ({ original }) => headingOf(original))
  const headings = new Set(source.texts.map(headingOf))
  for (const [id, texts] of under) {
    // A setting may go by the same name.
    const place = id === undefined || !headings.has(id) ? undefined : source.places.get(id)
    const [first, ...more] = texts
    if (id !== undefined && !place && first) {
      const rest = more.length === 0 ? '' : `, with ${more.length} more below it`
      report(source, source.text.length, 0, id, first.original, rest)
      continue
    }
    for (const { original, keys } of texts) {
      const at = place ?? placeOfSetting(source, original)
      report(source, at.at, at.length, keys.join('», «'), original, '')
    }
  }
}

/** Give the id of the heading that a text stands under; none for those before the first. */
export function headingOf({ kind, key, question }: Text): string | undefined {
  if (kind === 'title' || kind === 'role' || kind === 'intro') return undefined
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
