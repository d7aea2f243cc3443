/** `/api/callbacks/:survey`: who asked to be called, and what leaders note about it; tells nothing else that they answered. */
import type { Context } from 'hono'
import { allQuestions } from '#engine/logic/questions.ts'
import { dayIn } from '#engine/logic/wave.ts'
import { thresholdsOf } from '#engine/privacy/thresholds.ts'
import {
  type AskedCallback,
  type CallbackBody,
  type CallbackState,
  type CallbacksList,
  longestNote,
  longestOwner,
} from '#engine/wire-comments.ts'
import { wordsHandle } from '../access/derived.ts'
import { rowsInScope } from '../access/scope.ts'
import type { AppEnv } from '../env.ts'
import type { Route } from '../policy.ts'
import { RequestProblem } from '../problem.ts'
import type { LoggedCallback } from '../store/callback-store.ts'
import { plainLimit } from './body-limits.ts'
import { withoutSeller } from './comments.ts'
import { daysBetween, isDay, median } from './days-to-done.ts'
import { definitionOf } from './owned-survey.ts'
import { readJson } from './read-body.ts'
import { heldPart } from './read-words.ts'
import { type WaveWords, waveWords } from './wave-words.ts'

const path = '/api/callbacks/:survey'

export const callbacksRoutes: readonly Route[] = [
  { method: 'GET', path, policy: 'leader', rights: ['callbacks'], handle: listCallbacks },
  { method: 'POST', path, policy: 'leader', rights: ['callbacks'], handle: noteCallback },
]

/** What is noted about a call. */
const noted = ['owner', 'due', 'doneOn', 'note'] as const

/** Wishes that are read at most. */
const most = 1000

/** A wish as it may be read, with the response that it stands for. */
interface Wish {
  readonly asked: AskedCallback
  readonly response: string
  readonly guarded: boolean
  /** Days from the answers to the call. */
  readonly days: number | null
}

async function listCallbacks(c: Context<AppEnv>): Promise<Response> {
  const words = await waveWords(c, definitionOf(c).survey, c.req.query('wave'))
  const { wishes, more } = await readWishes(c, words)
  const today = dayIn(c.var.definitions.timeZone, c.var.now)
  const open = wishes.filter(({ asked }) => asked.doneOn === null)
  const body: CallbacksList = {
    wave: words.wave,
    callbacks: wishes.map(({ asked }) => asked),
    open: open.length,
    overdue: open.filter(({ asked: { due } }) => due !== null && due < today).length,
    done: wishes.length - open.length,
    medianDays: medianOf(wishes, words),
    holds: rowsInScope(c.var.leader, words.survey.promise) === 'none' ? heldPart(words) : null,
    more,
  }
  c.header('Cache-Control', 'private, no-store')
  return c.json(body)
}

/** Of few who are guarded, the median would tell the day on which somebody answered. */
function medianOf(wishes: readonly Wish[], { survey }: WaveWords): number | null {
  const told = survey.promise === 'named' ? wishes.filter(({ guarded }) => !guarded) : wishes
  const days = told.flatMap((wish) => wish.days ?? [])
  return survey.promise !== 'named' && days.length < thresholdsOf(survey).figures ? null : median(days)
}

/** Read who asked to be called, in scope: to ask is leave to read that, and nothing else of whoever is guarded. */
async function readWishes(
  { env, var: { store, definitions, leader } }: Context<AppEnv>,
  { survey, wave }: WaveWords,
): Promise<{ wishes: Wish[]; more: boolean }> {
  const rows = rowsInScope(leader, survey.promise)
  if (rows === 'none') return { wishes: [], more: false }
  const only = rows === 'all' ? undefined : rows
  const questions = [...allQuestions(survey), ...(survey.retired ?? [])].filter(
    ({ type }) => type === 'callback',
  )
  const wishes: Wish[] = []
  let more = false
  for (const { id } of questions) {
    const logged = await store.callbacks(survey.id, wave, id, most + 1, only)
    more ||= logged.length > most
    const read = await Promise.all(
      logged.slice(0, most).map(async (one): Promise<Wish> => {
        const guarded = survey.promise !== 'named' || one.withhold
        const handle = await wordsHandle(env, survey.id, one.response, guarded ? id : undefined)
        const day = dayIn(definitions.timeZone, new Date(one.receivedAt))
        const days = one.doneOn === null ? null : daysBetween(day, one.doneOn)
        return {
          asked: askedOf(one, id, handle, guarded ? null : day),
          response: one.response,
          guarded,
          days,
        }
      }),
    )
    const shuffled = read.filter(({ guarded }) => guarded).toSorted(byHandle)
    wishes.push(...read.filter(({ guarded }) => !guarded), ...shuffled)
  }
  return { wishes, more }
}

/** @param day on which they answered; `null` where they are guarded */
function askedOf(one: LoggedCallback, question: string, response: string, day: string | null): AskedCallback {
  const { text, role, attributes, owner, due, doneOn, note } = one
  return {
    response,
    question,
    text,
    role: day === null ? null : role,
    attributes: day === null ? null : withoutSeller(attributes),
    askedOn: day,
    owner,
    due,
    doneOn,
    note,
  }
}

function byHandle({ asked: one }: Wish, { asked: other }: Wish): number {
  return one.response < other.response ? -1 : 1
}

/** Note who calls, by when, and whether it is done. */
async function noteCallback(c: Context<AppEnv>): Promise<Response> {
  const body = (await readJson(c, plainLimit)) as unknown as CallbackBody
  const { survey } = definitionOf(c)
  const { store, definitions, now } = c.var
  const words = await waveWords(c, survey, body.wave ?? null)
  const { wishes } = await readWishes(c, words)
  const found = wishes.find(
    ({ asked }) => asked.response === body.response && asked.question === body.question,
  )
  if (!found) throw gone()
  refuseStale(body.before, found.asked)
  const state = stateOf(body, found.asked, dayIn(definitions.timeZone, now))
  const key = { survey: survey.id, response: found.response, question: found.asked.question }
  // Whoever looks again sees what was noted in this moment, or that nobody asks any more.
  if (!(await store.keepCallback(key, state, found.asked, now.getTime()))) throw stale()
  c.set('detail', `${words.wave}, ${key.question}: ${saidOf(state, found.asked)}`)
  return c.json(state)
}

/**
 * Let nobody write over what somebody else has noted meanwhile and they have not seen.
 *
 * @throws RequestProblem where something else stands there by now
 */
function refuseStale(before: CallbackBody['before'], now: CallbackState): void {
  const other = noted.filter((name) => before?.[name] !== undefined && before[name] !== now[name])
  if (other.length > 0) throw stale(other)
}

function stale(fields: readonly string[] = []): RequestProblem {
  const which = fields.length > 0 ? `: ${fields.join(', ')}` : ''
  return new RequestProblem('newer', {
    detail: `Something else was noted here meanwhile${which}. Look again before you change it.`,
  })
}

/**
 * Put what is noted now over what stood there.
 *
 * @throws RequestProblem where something has not its form
 */
function stateOf(body: CallbackBody, before: CallbackState, today: string): CallbackState {
  const { due = before.due, done } = body
  if (due !== null && !isDay(due))
    throw new RequestProblem('bad-request', { detail: '«due» must be a day such as 2026-12-01.' })
  if (done !== undefined && typeof done !== 'boolean')
    throw new RequestProblem('bad-request', { detail: '«done» must be true or false.' })
  return {
    owner: textOf(body.owner, before.owner, 'owner', longestOwner),
    due,
    doneOn: done === undefined ? before.doneOn : done ? (before.doneOn ?? today) : null,
    note: textOf(body.note, before.note, 'note', longestNote),
  }
}

function textOf(said: unknown, before: string | null, name: string, longest: number): string | null {
  if (said === undefined) return before
  if (said === null) return null
  if (typeof said !== 'string' || said.length > longest)
    throw new RequestProblem('bad-request', {
      detail: `«${name}» must be words, at most ${longest} characters.`,
    })
  return said.trim() || null
}

/** Say for the audit what changed; a note may hold what somebody said, so only that there is one. */
function saidOf(now: CallbackState, before: CallbackState): string {
  const said = [
    ...(now.owner === before.owner ? [] : [now.owner === null ? 'nobody calls' : `${now.owner} calls`]),
    ...(now.due === before.due ? [] : [now.due === null ? 'no day' : `due ${now.due}`]),
    ...(now.doneOn === before.doneOn ? [] : [now.doneOn === null ? 'not done' : `done ${now.doneOn}`]),
    ...(now.note === before.note ? [] : [now.note === null ? 'note taken away' : 'note']),
  ]
  return said.join(', ') || 'nothing new'
}

function gone(): RequestProblem {
  return new RequestProblem('not-found', {
    detail: 'Nobody asks for this call any more: it was withdrawn or changed by whoever asked.',
  })
}
