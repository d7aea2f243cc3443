/** Checking that a translation has the placeholders of the original, each as often as it likes; reads no other words. */
import type { ParsedTranslation } from '../../parse/parse-translation.ts'
import type { Text } from '../../parse/source.ts'
import type { Breach } from '../check.ts'
import { itemOf } from '../quality/worded.ts'

/** A placeholder as a translation may write it: `{company}` as it is, `{seller|…}` with words of its own. */
interface Placeholder {
  readonly form: string
  readonly whole: string
}

/**
 * Report placeholders that a translation has lost, misspelt or added, text by text.
 *
 * Words for when nothing is known are translated and so not compared.
 *
 * @example checkLostPlaceholders(german).map(({ message }) => message) // ['«refer» has lost {company}']
 */
export function checkLostPlaceholders({
  pairs,
  text: file,
}: Pick<ParsedTranslation, 'pairs' | 'text'>): Breach[] {
  return pairs.flatMap(({ original, text }) => {
    const needed = formsOf(original)
    const found = formsOf(text)
    const lost = [...needed].filter(([form]) => !found.has(form)).map(([form]) => form)
    const odd = [...found.values()].filter(({ form }) => !needed.has(form))
    const about = itemOf(text)
    const breaches = odd.map(({ whole }, index): Breach => {
      // What is odd stands where something was lost, more often than not.
      const suggestion = lost[index] ?? (needed.size === 1 ? [...needed.keys()][0] : undefined)
      const known = needed.size === 0 ? 'it has none' : `it has ${[...needed.keys()].join(' and ')}`
      return {
        rule: 'lost-placeholder',
        at: placeOf(file, text, whole),
        message: `«${whole}» is no placeholder of the original; ${known}`,
        about,
        ...(suggestion === undefined ? {} : { suggestion }),
      }
    })
    const rest = lost.slice(odd.length)
    if (rest.length === 0) return breaches
    const message = `«${text.key}» has lost ${rest.join(' and ')}; the original says «${original.text}»`
    return [
      ...breaches,
      { rule: 'lost-placeholder', at: { at: text.at, length: text.length }, message, about },
    ]
  })
}

function formsOf({ text }: Text): Map<string, Placeholder> {
  const found = [...text.matchAll(/\{([^{}|#]+)(\|[^{}]*)?\}/g)].map(([whole, name = '', fallback]) => {
    const form = fallback === undefined ? `{${name}}` : `{${name}|…}`
    return [form, { form, whole }] as const
  })
  return new Map(found)
}

function placeOf(file: string, { at, length }: Text, whole: string) {
  const found = file.slice(at, at + length + whole.length).indexOf(whole)
  return found < 0 ? { at, length } : { at: at + found, length: whole.length }
}
