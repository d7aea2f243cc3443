/** Showing a page with answers in it: every answer kept, each issue beside its question, and a summary that links to them. */
import { cannotSay } from '#engine/answers/from-fields.ts'
import type { Issue } from '#engine/answers/issue.ts'
import { issueItem, issueText } from '#engine/answers/issue-text.ts'
import { escapeHtml } from '#engine/words/escape-html.ts'
import type { InterfaceWords } from '#engine/words/interface-words.ts'
import { privatePage } from './private-page.ts'

/** What is to be said and done beside keeping the answers. */
interface Again {
  readonly status: number
  /** Said above the issues; without it there is nothing to say. */
  readonly notice?: string
  /** Where the form posts to, if not to the address of the request. */
  readonly action?: string
}

/**
 * Rewrite a built page so that it holds what was posted, or what is stored.
 *
 * @param values what the form said, by field name
 */
export async function pageAgain(
  page: Response,
  values: (name: string) => readonly string[],
  issues: readonly Issue[],
  words: InterfaceWords,
  { status, notice, action }: Again = { status: 422, notice: words.page.issues },
): Promise<Response> {
  const titles = issues.length > 0 ? await titlesIn(page.clone()) : undefined
  const texts = new Map(issues.map((issue) => [issueItem(issue), issueText(issue, words.issue)]))
  const isWrong = (field: string | null) => texts.has((field ?? '').split('~')[0] ?? '')
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
        // "Cannot say" may have the name of the field it stands beside.
        const text = values(input.getAttribute('name') ?? '').find((value) => value !== cannotSay)
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
    .on('input[type=text], select, textarea', {
      element(field) {
        if (isWrong(field.getAttribute('name'))) field.setAttribute('aria-invalid', 'true')
      },
    })
    .on('[data-issue]', {
      element(place) {
        const text = texts.get(place.getAttribute('data-issue') ?? '')
        if (text !== undefined) place.setInnerContent(text)
      },
    })
    .on('#answers', {
      element(form) {
        if (action !== undefined) form.setAttribute('action', action)
      },
    })
    .on('#issues', {
      element(summary) {
        if (notice !== undefined) summary.removeAttribute('hidden')
      },
    })
    .on('#issues p', {
      element(place) {
        if (notice !== undefined) place.setInnerContent(notice)
      },
    })
    .on('#issues ul', {
      element(list) {
        for (const [item, text] of texts) {
          const link = `<a href="#q-${escapeHtml(item)}">${titles?.get(item) ?? escapeHtml(text)}</a>`
          list.append(`<li>${link}${titles?.has(item) ? escapeHtml(text) : ''}</li>`, { html: true })
        }
      },
    })
    .transform(page)
  return privatePage(rewritten, status)
}

/** Read what each item of a page is called, as HTML; the summary stands above all of them. */
async function titlesIn(page: Response): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>()
  let item = ''
  const reader = new HTMLRewriter().on('legend[id]', {
    element(legend) {
      item = (legend.getAttribute('id') ?? '').replace(/^t-/, '')
    },
    text(part) {
      titles.set(item, ((titles.get(item) ?? '') + part.text).replace(/\s+/g, ' ').trimStart())
    },
  })
  await reader.transform(page).arrayBuffer()
  return titles
}
