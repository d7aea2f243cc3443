/** Where the page's script begins. Answering never waits for it: without it the form posts by itself. */
import { fromFields } from '#engine/answers/from-fields.ts'
import { asked } from '#engine/logic/asked.ts'
import { eitherOr } from './either.ts'
import { find, findAll } from './elements.ts'
import { clearIssues, showIssues } from './issues.ts'
import { forget, keep, markSent, recall, wasSent } from './keep.ts'
import { carryAlong } from './languages.ts'
import { chosenFields, tickFor } from './own-words.ts'
import type { PageData } from './page-data.ts'
import { paging } from './paging.ts'
import { freePlaces } from './places.ts'
import { sender } from './send.ts'
import { shuffle } from './shuffle.ts'
import { letTakeBack } from './take-back.ts'
import { hideToken, tokenHere } from './token.ts'
import { askAfresh, softLeft, wrongOn } from './validate.ts'
import { dueNow, rememberAsked } from './yearly.ts'

const data: PageData = JSON.parse(find('#survey-data').textContent)
const form = find<HTMLFormElement>('form')
const token = tokenHere()
let survey = dueNow(data.survey, token)
const answersNow = () => {
  const fields = chosenFields(form)
  return fromFields(survey, data.role, (name) => fields.getAll(name).map(String))
}
const seenNow = () => asked(survey, data.role, answersNow())
const pages = paging(form, data.words.progress)
const sending = sender(data, form, token)

// First what may break: then the plain form is still whole, and the link's token still in the address.
shuffle(token)
recall(form, data, token)
refresh()
takeOver()

function takeOver(): void {
  hideToken(token)
  carryAlong(token)
  if (wasSent(data, token)) showThanks(false)
  pages.begin()
  // An address typed by hand makes an entry that knows nothing.
  addEventListener('popstate', () => hideToken(token))
  // What was kept goes before what the browser would fill in by itself.
  form.autocomplete = 'off'
  form.addEventListener('input', (event) => {
    tickFor(event.target)
    eitherOr(event.target)
    refresh()
    keep(form, data, token)
  })
  letTakeBack(form)
  find('.back').onclick = pages.back
  find('.again').onclick = again
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // Next means "go on", as Enter in a field does; only the last page sends.
    if (pages.isLast()) void send()
    else if (mayLeave()) pages.next()
  })
  // Whatever breaks from now on leaves the pages as they are.
  document.documentElement.className = `js ready ${token !== undefined && 'linked'}`
}

/** Show the questions and rows that are asked, given the answers so far. */
function refresh(): void {
  const { questions } = seenNow()
  const ids = questions.flatMap(({ id, rows }) => [id, ...rows.map((row) => `${id}.${row.id}`)])
  for (const element of findAll('[data-question]'))
    element.classList.toggle('asked', ids.includes(element.dataset.question as string))
  freePlaces()
  pages.update()
}

function mayLeave(): boolean {
  const seen = seenNow()
  const here = pages.questions(seen.questions)
  const issues = wrongOn(here, data.role, seen.answers)
  const wrong = issues.length > 0
  const told = wrong ? issues : softLeft(here, data.role, seen.answers)
  clearIssues()
  if (told.length > 0) showIssues(told, data.words.issue, wrong ? data.words.issues : data.words.soft)
  return told.length === 0
}

async function send(): Promise<void> {
  const answers = answersNow()
  const { questions, answers: given } = seenNow()
  if (Object.keys(given).length === 0) {
    showIssues([], data.words.issue, data.words.nothing)
    return
  }
  if (!mayLeave()) return
  const outcome = await sending(answers)
  if (outcome === 'stored') {
    forget(data, token)
    rememberAsked(survey, questions, token)
    markSent(data, token, true)
    pages.restart()
    showThanks(true)
    find('#thanks').focus()
    scrollTo(0, 0)
  } else if (outcome) {
    pages.showWith(outcome[0]?.question)
    showIssues(outcome, data.words.issue, data.words.issues)
  }
}

/** Thank; a link's holder may change the answers only while the form still holds them. */
function showThanks(held: boolean): void {
  find('#thanks').className = held ? 'held' : ''
  turn(true)
}

/** Show the form again: to a link's holder as it was sent, to anybody else empty. */
function again(): void {
  markSent(data, token, false)
  if (token === undefined) {
    form.reset()
    askAfresh()
    survey = dueNow(data.survey, token)
  } else keep(form, data, token)
  refresh()
  turn(false)
  pages.restart()
}

function turn(toThanks: boolean): void {
  find('#survey').hidden = toThanks
  find('#thanks').hidden = !toThanks
}
