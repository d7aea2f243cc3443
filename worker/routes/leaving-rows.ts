/** Reading the rows of a wave page by page on their way out: by name in their order, or without one in a random order. */
import type { Context } from 'hono'
import type { Answers } from '#engine/answers/answer.ts'
import { answersOfBlank, blankRoles } from '#engine/exports/blank-roles.ts'
import type { ExportedRow } from '#engine/exports/response-table.ts'
import { dayIn } from '#engine/logic/wave.ts'
import type { Only } from '#engine/programme.ts'
import type { AppEnv } from '../env.ts'
import type { LeavingRow, LeavingWave } from '../store/export-store.ts'
import type { ExportedWave } from './exported-wave.ts'

type Pages = AsyncGenerator<readonly ExportedRow[]>

/** Days begin on quarters of an hour, wherever people live. */
const quarter = 900_000

/**
 * Read rows with day, language and attributes, none that is withheld; comments that are hidden are left out of them.
 *
 * @param only whose rows are read
 */
export async function* rowsInOrder(
  c: Context<AppEnv>,
  { survey, standing: { wave } }: ExportedWave,
  { watermark }: LeavingWave,
  only: Only | undefined,
): Pages {
  const { store, definitions } = c.var
  const hidden = Map.groupBy(await store.hiddenComments(survey.id), ({ response }) => response)
  const days = new Map<number, string>()
  const dayOf = (moment: string) => {
    const key = Math.floor(Date.parse(moment) / quarter)
    const day = days.get(key) ?? dayIn(definitions.timeZone, new Date(moment))
    if (days.size < 100_000) days.set(key, day)
    return day
  }
  for (let after = 0; ; ) {
    const rows = await store.leavingRows(survey.id, wave, after, watermark, only)
    if (rows.length === 0) return
    after = rows.at(-1)?.seq ?? after
    yield rows.map(({ id, role, language, state, attributes, answers, receivedAt }) => {
      const unread = hidden.get(id)
      const day = dayOf(receivedAt)
      const read = unread ? without(answers, unread) : answers
      return { day, wave, role, language, state, attributes, answers: read }
    })
  }
}

function without(answers: Answers, unread: readonly { readonly question: string }[]): Answers {
  const isRead = (question: string) => !unread.some((hidden) => hidden.question === question)
  return Object.fromEntries(Object.entries(answers).filter(([question]) => isRead(question)))
}

/** Read rows with nothing but role and answers, so mixed that their order tells nothing. */
export async function* rowsShuffled(
  c: Context<AppEnv>,
  { survey, standing: { wave } }: ExportedWave,
  { watermark, roles }: LeavingWave,
): Pages {
  const { store } = c.var
  const places = await allPlaces(c, survey.id, wave, watermark)
  shuffle(places)
  const blank = blankRoles(survey, roles)
  for (let next = 0; next < places.length; ) {
    const rows = await store.rowsAt(survey.id, places.slice(next, next + rowsAPage))
    const last = rows.at(-1)
    // Where none of them stands there any more, all were erased meanwhile.
    next = last ? places.indexOf(last.seq, next) + 1 : next + rowsAPage
    yield rows.map((row) => nameless(row, wave, survey, blank))
  }
}

/** Rows that are asked for at once; where they are long, fewer come back. */
const rowsAPage = 2500

function nameless(
  { role, answers }: LeavingRow,
  wave: string,
  survey: ExportedWave['survey'],
  blank: ReadonlySet<string>,
): ExportedRow {
  const nobody = { day: '', wave, language: '', state: 'complete', attributes: {} } as const
  return blank.has(role)
    ? { ...nobody, role: '', answers: answersOfBlank(survey, answers, blank) }
    : { ...nobody, role, answers }
}

async function allPlaces(
  c: Context<AppEnv>,
  survey: string,
  wave: string,
  watermark: number,
): Promise<number[]> {
  const places: number[] = []
  for (;;) {
    const found = await c.var.store.leavingPlaces(survey, wave, places.at(-1) ?? 0, watermark)
    if (found.length === 0) return places
    for (const place of found) places.push(place)
  }
}

/** Mix in place, by Fisher and Yates. */
function shuffle(places: number[]): void {
  const random = new Uint32Array(4096)
  for (let last = places.length - 1; last > 0; last--) {
    const draw = last % random.length
    if (draw === random.length - 1 || last === places.length - 1) crypto.getRandomValues(random)
    const other = Math.floor(((random[draw] ?? 0) / 2 ** 32) * (last + 1))
    const kept = places[last] ?? 0
    places[last] = places[other] ?? 0
    places[other] = kept
  }
}
