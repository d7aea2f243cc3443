/** Finding ids that were retired and now mean something else; a thing that comes back as it was is welcome. */
import {
  entryOf,
  type LockedItem,
  type LockedPart,
  type LockedQuestion,
  type LockedSurvey,
} from '../../lock/lock.ts'
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import type { Breach } from '../check.ts'
import { findPlaceIn } from './change.ts'
import { sameWords } from './same-words.ts'

/**
 * List retired ids of questions, rows, options and roles that stand for something else now.
 *
 * Answers that were given under an id stay under it for good, so whoever reads them would take them for answers to what
 * the id means now. This cannot be acknowledged: there are ids enough.
 */
export function reusedIds(survey: ParsedSurvey, before: LockedSurvey, now: LockedSurvey): Breach[] {
  const breaches: Breach[] = []
  const language = now.language
  const place = findPlaceIn(survey)
  const tell = (
    id: string,
    about: string,
    names: readonly string[],
    was: string,
    taken: (id: string) => boolean,
  ) => {
    const suggestion = freeId(id, taken)
    breaches.push({
      rule: 'reused-id',
      at: survey.places.get(names[0] ?? '') ?? place(names),
      message: `«${id}» was ${was} until it was retired, and its answers are kept under that id; give this another one`,
      about,
      suggestion,
    })
  }
  const compare = (
    key: string,
    was: LockedPart | undefined,
    is: LockedPart,
    names: readonly string[],
    taken: (id: string) => boolean,
    id: string,
  ) => {
    if (!was?.retired) return
    const old = textOf(was, key, language)
    const own = textOf(is, key, language)
    if (old !== undefined && own !== undefined && !sameWords(old, own))
      tell(id, key.replace(/^role /, ''), names, `«${old}»`, taken)
  }
  const isRole = (id: string) => Object.hasOwn(now.roles, id) || Object.hasOwn(before.roles, id)
  for (const [id, role] of Object.entries(now.roles))
    compare(`role ${id}`, entryOf(before.roles, id), role, [`roles ${id}`, `role ${id}`], isRole, id)
  const pages = survey.survey.pages.map(({ id }) => id)
  const isQuestion = (id: string) =>
    Object.hasOwn(now.questions, id) || Object.hasOwn(before.questions, id) || pages.includes(id)
  for (const id of pages)
    if (Object.hasOwn(before.questions, id) && !Object.hasOwn(now.questions, id))
      tell(id, id, [id], 'a question', isQuestion)
  for (const [id, question] of Object.entries(now.questions)) {
    const was = entryOf(before.questions, id)
    if (!was) continue
    if (was.retired && !meansTheSame(id, was, question, language)) {
      tell(id, id, [id], `the ${was.type} question «${textOf(was, id, language) ?? ''}»`, isQuestion)
      continue
    }
    for (const [old, items] of [
      [was.rows, question.rows],
      [was.options, question.options],
    ] as const) {
      const isItem = (item: string) => Object.hasOwn(old, item) || Object.hasOwn(items, item)
      for (const [item, part] of Object.entries<LockedItem>(items)) {
        const key = `${id}.${item}`
        const places = [key, `${id} rows`, id]
        compare(key, entryOf(old, item), part, places, isItem, item)
      }
    }
  }
  return breaches
}

/** Tell whether a question that comes back is the one that went: asked by the same words, answered on the same scale. */
function meansTheSame(id: string, was: LockedQuestion, is: LockedQuestion, language: string): boolean {
  const old = textOf(was, id, language)
  return (
    was.type === is.type &&
    was.from === is.from &&
    was.to === is.to &&
    (old === undefined || sameWords(old, textOf(is, id, language) ?? ''))
  )
}

function textOf({ texts }: LockedPart, key: string, language: string): string | undefined {
  return entryOf(entryOf(texts, language) ?? {}, key)
}

/** Number an id until it was never used. */
function freeId(id: string, taken: (id: string) => boolean): string {
  for (let number = 2; ; number++) {
    const free = `${id}-${number}`
    if (!taken(free)) return free
  }
}
