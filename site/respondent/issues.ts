/** Telling issues: beside the question, and in a summary that links to them. */
import type { Issue } from '#engine/answers/issue.ts'
import { type IssueWords, issueItem, issueText } from '#engine/answers/issue-text.ts'
import { find, findAll } from './elements.ts'

/** What is told about one item. */
export type Told = Issue | { readonly question: string; readonly row?: string; readonly rule: 'soft' }

/** Show issues, and move to their summary. */
export function showIssues(issues: readonly Told[], words: IssueWords, heading: string): void {
  const list = find('#issues ul')
  for (const issue of issues) {
    const item = issueItem(issue as Issue)
    const place = document.getElementById(`i-${item}`)
    const field = document.getElementById(`q-${item}`)
    const text = issue.rule === 'soft' ? '' : issueText(issue, words)
    if (place && text) {
      place.textContent = text
      place.hidden = false
    }
    field?.classList.add('wrong')
    const link = document.createElement('a')
    link.href = `#q-${item}`
    link.textContent = [field?.querySelector('legend')?.textContent?.trim(), text].filter(Boolean).join(': ')
    link.addEventListener('click', (event) => {
      event.preventDefault()
      field?.scrollIntoView()
      field?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    })
    list.appendChild(document.createElement('li')).append(link)
  }
  find('#issues p').textContent = heading
  const summary = find('#issues')
  summary.hidden = false
  summary.focus()
}

/** Take all issues away. */
export function clearIssues(): void {
  find('#issues').hidden = true
  find('#issues ul').replaceChildren()
  for (const place of findAll('[data-issue]')) place.hidden = true
  for (const field of findAll('.wrong')) field.classList.remove('wrong')
}
