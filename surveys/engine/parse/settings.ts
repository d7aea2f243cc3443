/** Reading `key: value` lines with their places; does not know what the keys mean. */
import { nearest } from '../logic/nearest.ts'
import type { Source } from './source.ts'

export interface Setting {
  readonly key: string
  readonly value: string
  readonly keyAt: number
  readonly valueAt: number
}

/** Settings by key. */
export interface Settings {
  take(key: string): Setting | undefined
  /** Take `as <role>` settings, by role. */
  takeAs(): { role: string; setting: Setting }[]
}

/** Every key that may stand under a question heading, `as <role>` aside. */
export const questionKeys = [
  'type',
  'measures',
  'rows',
  'for',
  'when',
  'every',
  'required',
  'low',
  'high',
  'from',
  'to',
  'min',
  'max',
  'cannot-say',
  'other',
  'shuffle',
  'at most',
  'lines',
  'breaks',
] as const

/** Every key that a row or an option may carry in its nested list, `as <role>` aside. */
export const itemKeys = ['for'] as const

const keyed = /^([ \t]*)([\p{L}][\p{L}\d]*(?:[ -][\p{L}\d]+){0,3})[ \t]*:(?:[ \t]+|$)(.*)$/u
/** Blanks and a backslash at the end, which some put there to part lines. */
const ending = /(?<![ \t])[ \t]*\\?$/
const unspaced = /^[ \t]*([\p{L}][\p{L}\d]*(?:[ -][\p{L}\d]+){0,3})[ \t]*:(?=\S)/u
/** A key that is set in bold or has a colon as it is written in Chinese or Japanese. */
const dressed =
  /^[ \t]*(?:\*\*|__|\*|_|`)?([a-z]+(?:[ -][a-z]+)*)(?:(?:\*\*|__|\*|_|`)[ \t]*[:：]|[:：](?:\*\*|__|\*|_|`)|：)[ \t]*(?=\S)/

/** Tell whether a paragraph's first line starts with a known key or a near miss of one, or any line with just a key. */
export function startsSettings(raw: string, keys: readonly string[]): boolean {
  const first = firstLine(raw)
  const key = keyed.exec(first)?.[2] ?? unspaced.exec(first)?.[1]
  if (key !== undefined && (keys.includes(key) || /^as /.test(key) || nearest(key, keys) !== undefined))
    return true
  return raw
    .split(/[\r\n]+/)
    .some(
      (line) => keys.includes(keyed.exec(line)?.[2] ?? '') || keys.includes(dressed.exec(line)?.[1] ?? ''),
    )
}

/** Tell whether a paragraph's first line starts with exactly a known key. */
export function startsWithKey(raw: string, keys: readonly string[]): boolean {
  return keys.includes(keyed.exec(firstLine(raw))?.[2] ?? '')
}

function firstLine(raw: string): string {
  return raw.split(/\r\n|\n|\r/, 1)[0] ?? ''
}

/**
 * Read a paragraph of settings.
 *
 * @param at offset of `raw` in the source
 */
export function readSettings(source: Source, raw: string, at: number): Setting[] {
  const settings: Setting[] = []
  for (const line of raw.matchAll(/[^\r\n]+/g)) {
    const match = keyed.exec(line[0])
    const offset = at + line.index
    if (!match) {
      const text = line[0].trim()
      const other = dressed.exec(text)
      const key = unspaced.exec(text)?.[0] ?? other?.[0]
      const name = other?.[1] ?? key?.slice(0, -1).trim() ?? ''
      source.report(
        offset + line[0].indexOf(text),
        text.length,
        'settings-line',
        `«${text}» is no «key: value» line; ${other ? 'write the key without marks, and a plain colon' : key ? 'leave a blank after the colon' : 'leave an empty line before prose'}`,
        { suggestion: key && `${name}: ${text.slice(key.length)}`, fix: key !== undefined },
      )
      if (key)
        settings.push({
          key: name,
          value: text.slice(key.length),
          keyAt: offset + line[0].indexOf(text),
          valueAt: offset + line[0].indexOf(text) + key.length,
        })
      continue
    }
    const key = match[2] ?? ''
    const value = (match[3] ?? '').replace(ending, '')
    const keyAt = offset + (match[1] ?? '').length
    const valueAt = offset + line[0].length - (match[3] ?? '').length
    settings.push({ key, value, keyAt, valueAt })
  }
  return settings
}

/** Open settings for taking, after reporting unknown and repeated keys. */
export function openSettings(
  source: Source,
  settings: readonly Setting[],
  keys: readonly string[],
): Settings {
  const taken = new Map<string, Setting>()
  for (const setting of settings) {
    const { key, keyAt } = setting
    const known = keys.includes(key) || key.startsWith('as ')
    const suggestion = known ? undefined : nearest(key, keys)
    if (!known)
      source.report(
        keyAt,
        key.length,
        'unknown-key',
        key === 'options'
          ? '«options:» is left out; the list of options stands below an empty line'
          : `«${key}» is not known here (known: ${[...keys, 'as <role>'].join(', ')})`,
        { suggestion, fix: suggestion !== undefined && !settings.some((other) => other.key === suggestion) },
      )
    // Read on as if it had been spelt right, or else the right one would be missed as well.
    const meant = suggestion ?? key
    if (!taken.has(meant)) taken.set(meant, setting)
    else if (known) source.report(keyAt, key.length, 'duplicate-key', `«${key}» is said twice here`)
  }
  return {
    take: (key) => taken.get(key),
    takeAs: () => [...taken.values()].flatMap(variantOf),
  }
}

/** Read the role that a setting gives words of its own, if it is of that kind. */
export function variantOf(setting: Setting): { role: string; setting: Setting }[] {
  return setting.key.startsWith('as ') ? [{ role: setting.key.slice(3).trim(), setting }] : []
}

/** Take a setting whose value is one word out of a closed set. */
export function takeWord<T extends string>(
  source: Source,
  settings: Settings,
  key: string,
  words: readonly T[],
): T | undefined {
  const setting = settings.take(key)
  if (!setting) return undefined
  const found = words.find((candidate) => candidate === setting.value)
  if (found === undefined)
    source.report(
      setting.valueAt,
      setting.value.length,
      'wrong-value',
      `«${key}: ${setting.value}» is not one of ${words.join(', ')}`,
      { suggestion: nearest(setting.value, words), fix: nearest(setting.value, words) !== undefined },
    )
  return found
}
