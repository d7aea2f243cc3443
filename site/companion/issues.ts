/** Telling issues: beside the question, and in a summary that links to them. */
import type { Issue } from '#engine/answers/issue.ts'
import { type IssueWords, issueItem, issueText } from '#engine/answers/issue-text.ts'
import { find, findAll } from '../respondent/elements.ts'

/** Show issues, and move to their summary. */
export function showIssues(issues: readonly Issue[], words: IssueWords, heading: string): void {
  const summary = find('#issues')
  clearIssues()
  for (const issue of issues) {
    const item = issueItem(issue)
    const text = issueText(issue, words)
    const place = document.getElementById(`i-${item}`)
    const field = document.getElementById(`q-${item}`)
    const line = document.createElement('li')
    const link = document.createElement('a')
    if (place) place.textContent = text
    for (const one of field?.querySelectorAll(written) ?? []) one.ariaInvalid = 'true'
    link.href = `#q-${item}`
    link.textContent = field?.querySelector('legend')?.textContent ?? ''
    link.onclick = () => {
      field?.scrollIntoView()
      firstIn(field)?.focus()
      return false
    }
    line.append(link, text)
    find('#issues ul').append(line)
  }
  find('#issues p').textContent = heading
  summary.hidden = false
  summary.focus()
}

/** Find what is answered first in a question, or its answer; an order by hand has its lists beneath it, unseen. */
function firstIn(field: HTMLElement | null): HTMLElement | undefined {
  const seen = [
    ...(field?.querySelectorAll<HTMLElement>('input, textarea, select, .by-hand button') ?? []),
  ].filter((one) => one.getClientRects().length > 0 && !one.matches(':disabled'))
  return seen.find((one) => one.matches(':checked')) ?? seen[0]
}

/** Take all issues away. */
export function clearIssues(): void {
  find('#issues').hidden = true
  find('#issues ul').textContent = ''
  for (const place of findAll('[data-issue]')) place.textContent = ''
  for (const field of findAll(written)) field.ariaInvalid = null
}

/** Fields that can hold something wrong; circles and boxes can only be left out. */
const written = 'textarea, select, [type=text]'
