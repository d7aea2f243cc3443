/** Reading the lock file; a damaged one is reported and gives nothing, so that nothing of it can be overwritten. */
import type { Diagnostic } from '../parse/diagnostic.ts'
import { openSource } from '../parse/source.ts'
import { jsonPlaces } from './json-places.ts'
import type { Lock } from './lock.ts'
import { damageOf } from './lock-shape.ts'
import { writeLock } from './write-lock.ts'

/** What a lock file's text turned out to be: a lock, or what is wrong with it. */
export type ReadLock =
  | { readonly lock: Lock; readonly diagnostics: readonly [] }
  | { readonly lock?: undefined; readonly diagnostics: readonly Diagnostic[] }

/** What to do about any damage; stands at the end of every message. */
const remedy = 'take back the version that git has (git checkout surveys.lock.json), and do not edit it'

/**
 * Read the text of a lock file.
 *
 * @param file the name by which diagnostics speak of it
 * @example readLock('surveys.lock.json', writeLock(lock)).lock // lock
 */
export function readLock(file: string, text: string): ReadLock {
  const { report, diagnostics } = openSource(file, text)
  const merge = /^(?:<{7}|={7}|>{7}).*/m.exec(text)
  if (merge) {
    const message = `this is left over from a merge; keep the side that is deployed now and deploy again, or ${remedy}`
    report(merge.index, merge[0].length, 'lock-form', message)
    return { diagnostics }
  }
  const json = parseJson(text)
  const damages = json === undefined ? [] : damageOf(json.value)
  if (json && damages.length === 0) {
    const { about: _, ...lock } = json.value as Lock & { about?: string }
    if (withoutBlanks(writeLock(lock)) === withoutBlanks(text)) return { lock, diagnostics: [] }
  }
  // Whatever is not as it was written is looked at again, slowly and with places.
  const places = jsonPlaces(text)
  if (places.fault !== undefined) report(places.fault, 1, 'lock-form', `here this is no JSON; ${remedy}`)
  for (const { at, length } of places.twice)
    report(at, length, 'lock-form', `this name stands twice in its map; ${remedy}`)
  for (const { path, message } of damages) {
    const { at, length } = places.at(path) ?? { at: 0, length: 1 }
    report(at, length, 'lock-form', `${message}; ${remedy}`)
  }
  if (diagnostics.length > 0 || !json) return { diagnostics }
  // Names in another order, or a note in other words, lose nothing.
  const { about: _, ...lock } = json.value as Lock & { about?: string }
  return { lock, diagnostics: [] }
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}
