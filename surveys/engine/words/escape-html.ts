/** Making a text harmless inside HTML; renders nothing. */

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Write a text so that HTML shows it as it is, between tags and in quoted attributes.
 *
 * @example escapeHtml('Smith & Sons') // 'Smith &amp; Sons'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}
