/** Finding which attributes a survey's words name, so that no other is ever told to a page; fills none. */
import type { CompiledSurvey } from '#engine/model.ts'

/**
 * List the attributes that stand in a survey's words as `{attribute|fallback}`, in any language.
 *
 * @example namedAttributes(compiled) // ['seller']
 */
export function namedAttributes({ survey, words }: CompiledSurvey): string[] {
  const texts = JSON.stringify(words)
  return survey.attributes.filter((name) => texts.includes(`{${name}|`))
}
