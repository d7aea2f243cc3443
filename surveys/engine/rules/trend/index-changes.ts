/** Finding indexes that are made of other items than before; leaves measures without an index alone. */
import type { LockedQuestion, LockedSurvey } from '../../lock/lock.ts'
import { indexMeasures } from '../../logic/index-measures.ts'
import type { Change } from './change.ts'

/**
 * List changes of what a measure's index is averaged over, each told at a question of the measure.
 *
 * An index is the mean of a role's items, so it is comparable only while a role answers the same ones: a row added,
 * taken away, or taken from some roles breaks it, and so does a whole question that begins or ends to feed it. A
 * role that had no item of it before, or has none left, breaks nothing: its line begins or ends. One that had some once
 * goes on with its line, and is held against the items of the questions that were retired.
 *
 * @returns changes by the question that they are told at
 */
export function indexChanges(
  before: LockedSurvey,
  now: LockedSurvey,
): ReadonlyMap<string, readonly Change[]> {
  const changes = new Map<string, Change[]>()
  for (const measure of indexMeasures) {
    const { gained, lost } = differences(before, now, measure)
    const [first] = Object.entries(now.questions).find(([, question]) => averaged(question, measure)) ?? []
    const tell = (item: string, message: string) => {
      const own = item.split('.')[0] ?? item
      const question = isFed(now, own, measure) ? own : first
      if (question === undefined) return
      const change = { message, places: [item, `${question} rows`], about: item }
      changes.set(question, [...(changes.get(question) ?? []), change])
    }
    for (const item of gained) tell(item, `«${item}» is new in the index of ${measure}`)
    for (const item of lost) tell(item, `«${item}» is missing from the index of ${measure}`)
  }
  return changes
}

type ItemsByRole = ReadonlyMap<string, ReadonlySet<string>>

/** List the items that came or went for a role that had some before, or once, and has some now. */
function differences(before: LockedSurvey, now: LockedSurvey, measure: string) {
  const gained = new Set<string>()
  const lost = new Set<string>()
  const was = itemsByRole(before, measure)
  const once = itemsByRole(before, measure, true)
  for (const [role, items] of itemsByRole(now, measure)) {
    const old = was.get(role) ?? once.get(role) ?? items
    for (const item of items) if (!old.has(item)) gained.add(item)
    for (const item of old) if (!items.has(item)) lost.add(item)
  }
  return { gained, lost }
}

function averaged({ type, measure: fed, from, retired }: LockedQuestion, measure: string, once = false) {
  return (retired === true) === once && fed === measure && from !== undefined && type !== 'referral'
}

function isFed({ questions }: LockedSurvey, id: string, measure: string): boolean {
  const question = Object.hasOwn(questions, id) ? questions[id] : undefined
  return question !== undefined && averaged(question, measure)
}

/**
 * List the items of a measure that each role is asked, under the names that tallies have for them.
 *
 * @param once whether those of questions that were retired instead, with the rows they last had
 */
function itemsByRole({ questions }: LockedSurvey, measure: string, once = false): ItemsByRole {
  const items = new Map<string, Set<string>>()
  for (const [id, question] of Object.entries(questions)) {
    if (!averaged(question, measure, once)) continue
    const rows = Object.entries(question.rows).filter(([, { retired }]) => !retired)
    const parts: readonly (readonly [string, readonly string[]])[] =
      rows.length === 0 ? [[id, question.roles]] : rows.map(([row, { roles }]) => [`${id}.${row}`, roles])
    for (const [item, roles] of parts)
      for (const role of roles) items.set(role, (items.get(role) ?? new Set()).add(item))
  }
  return items
}
