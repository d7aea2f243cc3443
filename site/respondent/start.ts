/** Where the page's script begins. Answering never waits for it: without it the form posts by itself. */
import { fromFields } from '#engine/answers/from-fields.ts'
import { asked } from '#engine/logic/asked.ts'
import { summon } from './companion.ts'
import type { Companion, Core, Waiting } from './core.ts'
import { eitherOr } from './either.ts'
import { find, findAll } from './elements.ts'
import { chooseFirst, offerFirst } from './first-answer.ts'
import { fillIn, forget, keep, placeOf, read, sharedPlace, write } from './keep.ts'
import { chosenFields, tickFor } from './own-words.ts'
import type { PageData } from './page-data.ts'
import { paging } from './paging.ts'
import { freePlaces } from './places.ts'
import { post, send } from './send.ts'
import { textOf } from './sent-text.ts'
import { shuffle } from './shuffle.ts'
import { endSitting, sittingAt } from './sitting.ts'
import { hideToken, queryOf, stateHere, tokenHere } from './token.ts'
import { dueNow, rememberAsked } from './yearly.ts'

const data: PageData = JSON.parse(find('#survey-data').textContent)
const form = find<HTMLFormElement>('form')
const token = tokenHere()
const place = placeOf(data, token)
const kept = read(place)
const thanked = read(place, 'sessionStorage')
/** What the address said; after a reload as well, unless more has been said here since. */
const query = location.search || (kept || thanked ? '' : stateHere()?.query)
let survey = dueNow(data.survey, token)
let companion: Companion | undefined
let underWay = false
/** Whether a person has touched the page; a program that walks through links has not. */
let touched = false
/** What arrived before the companion did. */
const early: Waiting[] = []

const fieldsNow = () => chosenFields(form)
const answers = () => {
  const fields = fieldsNow()
  return fromFields(survey, data.role, (name) => fields.getAll(name).map(String))
}
const seen = () => asked(survey, data.role, answers())
const withhold = () => fieldsNow().has('_withhold')
const keepNow = () => keep(form, place)
const pages = paging(data.words.progress)

const core: Core = {
  data,
  form,
  token,
  place,
  read,
  write,
  fill(pairs) {
    fillIn(form, pairs)
    refresh()
  },
  keep: keepNow,
  survey: () => survey,
  seen,
  withhold,
  sitting: () => sittingAt(place),
  post,
  showWith: pages.showWith,
  busy: () => underWay,
  arrived,
  thank: showThanks,
  wasTouched: () => touched,
  hasFirst: () => first !== undefined,
}

// First what may break: then the plain form is still whole, and the link's token still in the address.
shuffle(token)
fillIn(form, kept)
const first = chooseFirst(form, query)
refresh()
if (kept && first) keepNow()
takeOver()

function takeOver(): void {
  hideToken(token)
  if (thanked && !first) showThanks(false)
  pages.begin()
  // An address typed by hand makes an entry that knows nothing.
  addEventListener('popstate', () => hideToken(token))
  for (const type of ['pointerdown', 'keydown', 'click'])
    addEventListener(
      type,
      ({ isTrusted }) => {
        touched ||= isTrusted
      },
      true,
    )
  // What was kept goes before what the browser would fill in by itself.
  form.autocomplete = 'off'
  form.addEventListener('input', (event) => {
    tickFor(event.target)
    eitherOr(event.target)
    refresh()
    // Two windows of one device are one sitting.
    sittingAt(place)
    keepNow()
    companion?.changed()
  })
  find('.back').onclick = pages.back
  find('.again').onclick = again
  form.addEventListener('submit', submit)
  summon(core, (arrived) => {
    companion = arrived
    early.forEach(companion.stored)
  })
  // Whatever breaks from now on leaves the pages as they are.
  document.documentElement.className = `js ready ${token !== undefined && 'linked'}`
}

/** Next means "go on", as Enter in a field does; only the last page sends, and a first answer sends itself. */
function submit(event: SubmitEvent): void {
  // A program may name no button.
  const { name, value } = (event.submitter ?? {}) as HTMLButtonElement
  if (name === '_to' && touched && !goTo(value)) return
  event.preventDefault()
  if (name === '_to' || !touched) return
  if (name === '_first') void sendNow(true)
  else if (pages.isLast()) void sendNow(false)
  else if (mayLeave()) pages.next()
}

/** Go to another page of the site; where nothing is kept here, the form posts itself, and the worker carries the answers over. */
function goTo(address: string): boolean {
  const way = queryOf(token)
  // What has arrived is kept no more.
  const goes = find('#survey').hidden ? true : keepNow()
  if (goes) location.href = address + way + location.hash
  else form.action = way
  return goes
}

/** Show the questions and rows that are asked, given the answers so far. */
function refresh(): void {
  const { questions } = seen()
  const ids = questions.flatMap(({ id, rows }) => [id, ...rows.map((row) => `${id}.${row.id}`)])
  for (const element of findAll('[data-question]'))
    element.classList.toggle('asked', ids.includes(element.dataset.question as string))
  freePlaces()
  pages.update()
}

function mayLeave(): boolean {
  const { questions, answers: given } = seen()
  return companion?.mayLeave(pages.questions(questions), given) ?? true
}

async function sendNow(first: boolean): Promise<void> {
  const { answers: given } = seen()
  const notSent = find('.not-sent')
  if (underWay) return
  if (Object.keys(given).length === 0) return companion ? companion.tell([], true) : plainly()
  if (!first && !mayLeave()) return
  const button = find('.send')
  const label = button.textContent
  underWay = true
  notSent.hidden = find('.arrived').hidden = true
  button.textContent = data.words.sending
  const outcome = await send(data, place, token, given, withhold(), first)
  underWay = false
  button.textContent = label
  if (outcome.id) arrived(outcome.waiting)
  else if (outcome.issues) {
    if (!companion) return plainly()
    pages.showWith(outcome.issues[0]?.question)
    companion.tell(outcome.issues)
  } else {
    notSent.hidden = false
    keepNow()
    companion?.failed(outcome)
  }
}

/** Send as without a script: the page that comes back says what is wrong. */
function plainly(): void {
  form.action = queryOf(token)
  form.submit()
}

/** Thank for all answers; who has sent a first one, or has gone on since, stays where they are. */
function arrived(waiting: Waiting): void {
  if (companion) companion.stored(waiting)
  else early.push(waiting)
  offerFirst()
  const all = !waiting.part && textOf(seen().answers, withhold(), false) === sittingAt(place).text
  find('.not-sent').hidden = true
  find('.arrived').hidden = all
  if (all) stored()
}

function stored(): void {
  forget(place)
  rememberAsked(survey, seen().questions, token)
  write(place, true, 'sessionStorage')
  pages.restart()
  // Where others use the device, whoever comes next changes nothing.
  showThanks(!read(sharedPlace))
  find('#thanks').focus()
  scrollTo(0, 0)
}

/** Thank; a link's holder may change the answers only while the form holds them. Whatever is sent after this are other answers. */
function showThanks(held: boolean): void {
  endSitting()
  find('#thanks').className = held ? 'held' : ''
  turn(true)
}

/** Show the form again: to a link's holder as it was sent, to anybody else empty. */
function again(): void {
  write(place, undefined, 'sessionStorage')
  if (token === undefined) {
    // What the form was built with may be answers, too.
    fillIn(form, [])
    survey = dueNow(data.survey, token)
  } else keepNow()
  refresh()
  turn(false)
  pages.restart()
}

function turn(toThanks: boolean): void {
  find('#survey').hidden = toThanks
  find('#thanks').hidden = !toThanks
}
