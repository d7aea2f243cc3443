/** Leaving room in words for what is known of the person; until it is known the fallback stands there. */
import { fillPerson } from '#engine/logic/pipe.ts'

/**
 * Mark each `{attribute|fallback}` of some HTML, so that the page's script finds it.
 *
 * @param html safe HTML; a placeholder within a tag has only its fallback
 * @example roomFor('by {seller|us}') // 'by <span data-of="seller">us</span>'
 */
export function roomFor(html: string): string {
  return html.replace(/<[^>]*>|[^<]+/g, (part) =>
    part.startsWith('<')
      ? fillPerson(part, {})
      : part.replace(/\{([a-z0-9-]+)\|([^{}]*)\}/g, '<span data-of="$1">$2</span>'),
  )
}
