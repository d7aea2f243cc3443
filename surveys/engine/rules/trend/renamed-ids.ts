/** Finding ids that were deployed and now have another name with the same words; leaves what was changed as well alone. */
import {
  entryOf,
  type Lock,
  type LockedItem,
  type LockedPart,
  type LockedQuestion,
  type LockedSurvey,
} from '../../lock/lock.ts'
import { type Change, wordTypes } from './change.ts'
import { optionChanges } from './option-changes.ts'
import { ruleChanges } from './rule-changes.ts'
import { sameWords } from './same-words.ts'

/** What is gone and what is new, and says the same. */
type Renamed = ReadonlyMap<string, string>

/**
 * Find questions that were renamed: asked by the same words under the same rules, of the same roles.
 *
 * What was changed besides its id rightly has a new one. Words that several questions share tell nothing.
 *
 * @returns the deployed id by the new one
 * @example renamedQuestions(before, now).get('recommend') // 'refer'
 */
export function renamedQuestions(before: LockedSurvey, now: LockedSurvey): Renamed {
  const roles = Object.keys(now.roles)
  const counted = ([, { type }]: readonly [string, LockedQuestion]) => !wordTypes.includes(type)
  const same = (was: LockedQuestion, is: LockedQuestion) =>
    was.type === is.type &&
    ruleChanges('', { ...was, after: [] }, { ...is, after: [] }, roles).length === 0 &&
    (was.list !== undefined || was.chosenIn !== undefined || optionChanges('', was, is, roles).length === 0)
  return pairs(before.questions, now.questions, (id) => id, now.language, same, counted)
}

/** Find roles that were renamed, the deployed id by the new one. */
export function renamedRoles(before: LockedSurvey, now: LockedSurvey): Renamed {
  return pairs(before.roles, now.roles, (id) => `role ${id}`, now.language)
}

/** List the rows and options of a question that were renamed. */
export function renamedItems(
  id: string,
  before: LockedQuestion,
  now: LockedQuestion,
  language: string,
): Change[] {
  // Rows that were chosen elsewhere are named there.
  const rows = now.chosenIn === undefined ? items(id, before.rows, now.rows, language) : []
  return [...rows, ...items(id, before.options, now.options, language)].map(([is, was]) => ({
    message: `«${id}.${is}» ${wasNamed(was)}`,
    places: [`${id}.${is}`, `${id} rows`],
    about: `${id}.${is}`,
    renamed: was,
  }))
}

/**
 * Find the survey that a file was deployed as, where the file was renamed: most of its questions are in this one.
 *
 * @param ids of the surveys that there are files of
 */
export function renamedSurvey(lock: Lock, now: LockedSurvey, ids: readonly string[]): string | undefined {
  const language = now.language
  const gone = Object.entries(lock.surveys).filter(([id, { retired }]) => !retired && !ids.includes(id))
  const found = gone.find(([, { questions }]) => {
    const live = Object.entries(questions).filter(([, { retired }]) => !retired)
    const kept = live.filter(([id, was]) => {
      const is = entryOf(now.questions, id)
      const [old, own] = [textOf(was, id, language), is && textOf(is, id, language)]
      return old !== undefined && own !== undefined && was.type === is?.type && sameWords(old, own)
    })
    return kept.length > 0 && kept.length * 2 >= live.length
  })
  return found?.[0]
}

/** Say that something had another name. */
export function wasNamed(was: string): string {
  return `was deployed as «${was}»; ids are never renamed, or the trend ends`
}

function items(
  id: string,
  before: Readonly<Record<string, LockedItem>>,
  now: Readonly<Record<string, LockedItem>>,
  language: string,
): Renamed {
  return pairs(before, now, (item) => `${id}.${item}`, language)
}

/** Pair what is gone with what is new by their words, where there is one of each. */
function pairs<T extends LockedPart>(
  before: Readonly<Record<string, T>>,
  now: Readonly<Record<string, T>>,
  keyOf: (id: string) => string,
  language: string,
  same: (was: T, is: T) => boolean = () => true,
  counted: (entry: readonly [string, T]) => boolean = () => true,
): Renamed {
  const gone = Object.entries(before).filter((entry) => !Object.hasOwn(now, entry[0]) && counted(entry))
  const live = gone.filter(([, { retired }]) => !retired)
  const fresh = Object.entries(now).filter((entry) => !Object.hasOwn(before, entry[0]) && counted(entry))
  const says = (id: string, part: T) => textOf(part, keyOf(id), language)
  const matches = ([id, part]: readonly [string, T], among: readonly (readonly [string, T])[]) => {
    const own = says(id, part)
    return among.filter(([other, its]) => own !== undefined && sameWords(own, says(other, its) ?? ''))
  }
  const found = fresh.flatMap((is) => {
    const [was, ...others] = matches(is, live)
    if (!was || others.length > 0 || matches(was, fresh).length > 1) return []
    return same(was[1], is[1]) ? [[is[0], was[0]] as const] : []
  })
  return new Map(found)
}

function textOf({ texts }: LockedPart, key: string, language: string): string | undefined {
  return entryOf(entryOf(texts, language) ?? {}, key)
}
