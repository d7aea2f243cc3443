/** Reading whose answers alone a leader may read; whether surveys have that attribute is checked elsewhere. */
import type { Only } from '../programme.ts'
import { shown, wordsIn, wrongValue } from './fields.ts'
import type { Field } from './frontmatter.ts'
import type { Source } from './source.ts'
import { quoted } from './yaml-error.ts'

/** What cannot be read opens nothing, and never everything. */
const nothing: Only = { attribute: '', values: [] }

const form = 'one attribute and its values, such as «only: { team: [Gulf, North] }»'

/**
 * Read a scope of some values of one attribute.
 *
 * @returns nothing where there is none; where it cannot be read, one that no survey has
 */
export function readOnly(source: Source, field: Field | undefined): Only | undefined {
  if (!field) return undefined
  if (!(field.value instanceof Map) || field.value.size === 0) {
    wrongValue(source, field, `«only:» needs ${form}`)
    return nothing
  }
  const [first, ...others] = [...(field.value as ReadonlyMap<string, Field>)]
  if (!first) return nothing
  const [attribute, { value, ...place }] = first
  if (others.length > 0) {
    const names = [attribute, ...others.map(([name]) => name)].join(' and ')
    const message = `«only:» names ${names}; a leader reads by one attribute, since two beside each other cut groups so small that they lead to single people. Keep one`
    source.report(others[0]?.[1].keyAt ?? 0, others[0]?.[1].keyLength ?? 1, 'leader-scope', message)
    return nothing
  }
  const items = Array.isArray(value) ? (value as Field[]) : [{ value, ...place }]
  const values = items.map((item) => readValue(source, attribute, item))
  if (values.length === 0)
    wrongValue(
      source,
      { value, ...place },
      `«${attribute}:» names no value; write ${form}, or leave «only:» out for everybody`,
    )
  const read = values.flatMap((one) => one ?? [])
  for (const [index, one] of values.entries()) {
    const { valueAt, valueLength } = items[index] ?? place
    if (one !== undefined && values.indexOf(one) < index)
      source.report(valueAt, valueLength, 'duplicate-id', `«${one}» stands twice in «${attribute}:»`)
  }
  return read.length === 0 ? nothing : { attribute, values: [...new Set(read)] }
}

/** Read one value as its author wrote it; values of attributes are words, so a number is read as it stands there. */
function readValue(source: Source, attribute: string, item: Field): string | undefined {
  const words = wordsIn(source, item)
  if (words !== '') return words
  const { value } = item
  const said = shown(value)
  if (typeof value === 'boolean')
    wrongValue(source, item, `«${said}» is no word to YAML; write it in quotes`, quoted(said), true)
  else wrongValue(source, item, `«${attribute}:» needs words, such as «[Gulf, North]»`)
  return undefined
}
