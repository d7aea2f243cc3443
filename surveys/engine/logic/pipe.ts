/** Filling placeholders in words: fixed ones when the site is built, attributes when a person is known. */
import type { Wording } from '../model.ts'

/**
 * Replace `{name}` by its value; a name without a value stays as it is.
 *
 * @example fill('Would you refer {company}?', { company: 'Nordlys' }) // 'Would you refer Nordlys?'
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-z][A-Za-z-]*)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

/**
 * Replace `{attribute|fallback}` by what is known of the person, or else by the fallback; a blank is nothing known.
 *
 * @example fillPerson('How often has {seller|your contact} called?', {}) // 'How often has your contact called?'
 */
export function fillPerson(text: string, attributes: Readonly<Record<string, string>>): string {
  return text.replace(
    /\{([a-z0-9-]+)\|([^{}]*)\}/g,
    (_, name: string, fallback: string) =>
      (Object.hasOwn(attributes, name) && attributes[name]?.trim()) || fallback,
  )
}

/** Choose the words that a role reads. */
export function wordsFor(wording: Wording, role: string): string {
  return wording.as && Object.hasOwn(wording.as, role) ? (wording.as[role] ?? wording.text) : wording.text
}
