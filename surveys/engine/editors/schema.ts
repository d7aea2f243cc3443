/** The few shapes that JSON Schemas of settings are made of (draft 7, which editors understand best); describes no file. */

/** A JSON Schema, as data. */
export type Schema = { readonly [key: string]: unknown }

/** The form of ids, as a schema's pattern. */
const idPattern = '^[a-z0-9]+(?:-[a-z0-9]+)*$'

/** One text, which must have words. */
export const text = (description: string): Schema => ({ type: 'string', minLength: 1, description })

/** One word out of some. */
export const oneOf = (words: readonly string[], description: string): Schema => ({
  enum: [...words],
  description,
})

/** A setting that is yes or no; YAML reads both as words. */
export const yesOrNo = (description: string): Schema => oneOf(['yes', 'no'], description)

/** A list of ids, each once. */
export const ids = (description: string): Schema => ({
  type: 'array',
  items: { type: 'string', pattern: idPattern },
  uniqueItems: true,
  description,
})

/** Texts by id. */
export const textsById = (description: string, most?: number): Schema => ({
  type: 'object',
  propertyNames: { pattern: idPattern },
  additionalProperties: { type: 'string', minLength: 1 },
  ...(most === undefined ? {} : { maxProperties: most }),
  description,
})

/** A length of time, in units that it names. */
export const span = (units: readonly string[], description: string): Schema => ({
  type: 'string',
  pattern: `^[1-9]\\d{0,3} (?:${units.join('|')})s?$`,
  description,
})

/** A number within bounds. */
export const number = (from: number, to: number, description: string): Schema => ({
  type: 'number',
  minimum: from,
  maximum: to,
  description,
})

/** Rules that a file lets pass, each for a reason of some words. */
export const waive: Schema = {
  type: 'object',
  additionalProperties: { type: 'string', pattern: '\\S+\\s+\\S+' },
  description: 'Rules that this file lets pass: «rule: reason» or «rule item: reason».',
}

/** A whole file's settings: these keys, and no others. */
export const settings = (
  title: string,
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title,
  type: 'object',
  properties,
  required: [...required],
  additionalProperties: false,
})
