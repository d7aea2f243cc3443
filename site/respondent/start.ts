/** Where the page's script begins. Answering never waits for it: without it the form posts by itself. */
import { fromFields } from '#engine/answers/from-fields.ts'
import { asked } from '#engine/logic/asked.ts'
import { find, findAll } from './elements.ts'
import { clearIssues, showIssues } from './issues.ts'
import { forget, keep, recall } from './keep.ts'
import type { PageData } from './page-data.ts'
import { paging } from './paging.ts'
import { sender } from './send.ts'
import { softLeft, wrongOn } from './validate.ts'

const data: PageData = JSON.parse(find('#survey-data').textContent)
const form = find<HTMLFormElement>('form')
const token = takeToken()
const answersNow = () =>
  fromFields(data.survey, data.role, (name) => new FormData(form).getAll(name).map(String))
const pages = paging(form, data.words.progress)
const sending = sender(data, form, token)

recall(form, data, token)
refresh()
pages.show(location.hash.slice(3))

form.addEventListener('input', () => {
  refresh()
  keep(form, data, token)
})
addEventListener('hashchange', () => pages.show(location.hash.slice(3), true))
find('.next').addEventListener('click', () => {
  if (mayLeave()) pages.next()
})
find('.back').addEventListener('click', () => pages.back())
form.addEventListener('submit', (event) => {
  event.preventDefault()
  // Enter in a field means "go on", and sends only from the last page.
  if (!pages.isLast()) find('.next').click()
  else if (mayLeave()) void send()
})

/** Show the questions that are asked, given the answers so far. */
function refresh(): void {
  const ids = new Set(asked(data.survey, data.role, answersNow()).questions.map(({ id }) => id))
  for (const element of findAll('[data-question]'))
    element.classList.toggle('asked', ids.has(element.dataset.question ?? ''))
  pages.update(ids)
}

function mayLeave(): boolean {
  const seen = asked(data.survey, data.role, answersNow())
  const here = pages.questions(seen.questions)
  const issues = wrongOn(here, data.role, seen.answers)
  clearIssues()
  if (issues.length > 0) showIssues(issues, data.words.issue, data.words.issues)
  const soft = issues.length === 0 ? softLeft(here, data.role, seen.answers) : []
  if (soft.length > 0) showIssues(soft, data.words.issue, data.words.soft)
  return issues.length + soft.length === 0
}

async function send(): Promise<void> {
  clearIssues()
  const outcome = await sending(answersNow())
  if (outcome.kind === 'stored') {
    forget(data, token)
    find('#survey').hidden = true
    const thanks = find('#thanks')
    thanks.hidden = false
    thanks.focus()
    scrollTo(0, 0)
  } else if (outcome.kind === 'issues') {
    pages.showWith(outcome.issues[0]?.question ?? '')
    showIssues(outcome.issues, data.words.issue, data.words.issues)
  }
}

/** Take the link's token out of the address, where histories and shoulders would find it. */
function takeToken(): string | undefined {
  const url = new URL(location.href)
  const given = url.searchParams.get('t') ?? undefined
  const key = `carefactor-token ${url.pathname}`
  try {
    // A reload has lost the token from the address, so the tab remembers it.
    if (given === undefined) return sessionStorage.getItem(key) ?? undefined
    sessionStorage.setItem(key, given)
  } catch {
    return given
  }
  url.searchParams.delete('t')
  history.replaceState(null, '', url)
  return given
}
