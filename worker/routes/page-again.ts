/** Showing a posted page again: every answer kept, each issue beside its question, and a summary that links to them. */
import type { Issue } from '#engine/answers/issue.ts'
import { issueItem, issueText } from '#engine/answers/issue-text.ts'
import { securityHeaders } from '#engine/wire.ts'
import { escapeHtml } from '#engine/words/escape-html.ts'
import type { InterfaceWords } from '#engine/words/interface-words.ts'

/**
 * Rewrite a built page so that it holds what was posted.
 *
 * @param values what the form said, by field name
 * @param notice said above the issues, where something else than an answer was wrong
 */
export function pageAgain(
  page: Response,
  values: (name: string) => readonly string[],
  issues: readonly Issue[],
  words: InterfaceWords,
  { status, notice }: { status: number; notice: string } = { status: 422, notice: words.page.issues },
): Response {
  const texts = new Map(issues.map((issue) => [issueItem(issue), issueText(issue, words.issue)]))
  /** What was chosen in the list whose options are passing. */
  let listed: readonly string[] = []
  const rewritten = new HTMLRewriter()
    .on('input[type=radio], input[type=checkbox]', {
      element(input) {
        const chosen = values(input.getAttribute('name') ?? '').includes(input.getAttribute('value') ?? 'on')
        if (chosen) input.setAttribute('checked', '')
        else input.removeAttribute('checked')
      },
    })
    .on('input[type=text]', {
      element(input) {
        const [text] = values(input.getAttribute('name') ?? '')
        if (text !== undefined) input.setAttribute('value', text)
      },
    })
    .on('select', {
      element(list) {
        listed = values(list.getAttribute('name') ?? '')
      },
    })
    .on('select option', {
      element(option) {
        if (listed.includes(option.getAttribute('value') ?? '')) option.setAttribute('selected', '')
      },
    })
    .on('textarea', {
      element(area) {
        const [text] = values(area.getAttribute('name') ?? '')
        // The first line break in a textarea is swallowed by the HTML parser.
        if (text !== undefined) area.setInnerContent(`\n${text}`)
      },
    })
    .on('[data-issue]', {
      element(place) {
        const text = texts.get(place.getAttribute('data-issue') ?? '')
        if (text === undefined) return
        place.removeAttribute('hidden')
        place.setInnerContent(text)
      },
    })
    .on('#issues', {
      element(summary) {
        summary.removeAttribute('hidden')
      },
    })
    .on('#issues p', {
      element(place) {
        place.setInnerContent(notice)
      },
    })
    .on('#issues ul', {
      element(list) {
        for (const [item, text] of texts)
          list.append(`<li><a href="#q-${escapeHtml(item)}">${escapeHtml(text)}</a></li>`, { html: true })
      },
    })
    .transform(page)
  const headers = new Headers(rewritten.headers)
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value)
  headers.delete('ETag')
  headers.set('Cache-Control', 'private, no-store')
  return new Response(rewritten.body, { status, headers })
}
