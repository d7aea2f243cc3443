/** Reading `key: value` lines with their places; does not know what the keys mean. */
import { nearest } from './nearest.ts'
import type { Source } from './source.ts'

export interface Setting {
  readonly key: string
  readonly value: string
  readonly keyAt: number
  readonly valueAt: number
}

/** Settings by key; reading one marks it as known, and the rest is reported at the end. */
export interface Settings {
  take(key: string): Setting | undefined
  /** Take `as <role>` settings, by role. */
  takeAs(): { role: string; setting: Setting }[]
}

/** Every key that may stand under a question heading, `as <role>` aside. */
export const questionKeys = [
  'type',
  'measures',
  'for',
  'when',
  'required',
  'low',
  'high',
  'from',
  'to',
  'cannot-say',
  'at most',
  'lines',
] as const

/** Every key that a row or an option may carry in its nested list, `as <role>` aside. */
export const itemKeys = ['for'] as const

const keyed = /^([ \t]*)([\p{L}][\p{L}\d]*(?:[ -][\p{L}\d]+){0,3})[ \t]*:(?:[ \t]+|$)(.*?)[ \t]*\\?$/du

/** Tell whether a paragraph's first line starts with a known key or a near miss of one. */
export function startsSettings(raw: string, keys: readonly string[]): boolean {
  const first = keyed.exec(raw.split(/\r\n|\n|\r/, 1)[0] ?? '')
  if (!first) return false
  const key = first[2] ?? ''
  return keys.includes(key) || /^as /.test(key) || nearest(key, keys) !== undefined
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
      source.report(
        offset + line[0].indexOf(text),
        text.length,
        'settings-line',
        `«${text}» is no «key: value» line; leave an empty line before prose`,
      )
      continue
    }
    const [, , key = '', value = ''] = match
    const [keyAt, valueAt] = [2, 3].map((group) => offset + (match.indices?.[group]?.[0] ?? 0))
    settings.push({ key, value, keyAt: keyAt ?? offset, valueAt: valueAt ?? offset })
  }
  return settings
}

/** Open settings for taking; unknown and repeated keys are reported when `close` is called. */
export function openSettings(
  source: Source,
  settings: readonly Setting[],
  keys: readonly string[],
): Settings & { close(): void } {
  const taken = new Map<string, Setting>()
  for (const setting of settings) {
    const before = taken.get(setting.key)
    if (before)
      source.report(setting.keyAt, setting.key.length, 'duplicate-key', `«${setting.key}» is said twice here`)
    else taken.set(setting.key, setting)
  }
  const known = new Set<string>(keys)
  return {
    take: (key) => taken.get(key),
    takeAs: () =>
      [...taken.values()]
        .filter(({ key }) => key.startsWith('as '))
        .map((setting) => ({ role: setting.key.slice(3).trim(), setting })),
    close() {
      for (const { key, keyAt } of taken.values()) {
        if (known.has(key) || key.startsWith('as ')) continue
        source.report(
          keyAt,
          key.length,
          'unknown-key',
          `«${key}» is not known here (known: ${keys.join(', ')})`,
          { suggestion: nearest(key, keys) },
        )
      }
    },
  }
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
      { suggestion: nearest(setting.value, words) },
    )
  return found
}
