/** Listing all that a file changes about the questions that were deployed; whether that was acknowledged is not asked here. */
import { entryOf, type LockedQuestion, type LockedSurvey } from '../../lock/lock.ts'
import { type Change, wordTypes } from './change.ts'
import { indexChanges } from './index-changes.ts'
import { optionChanges } from './option-changes.ts'
import { renamedItems, renamedQuestions, wasNamed } from './renamed-ids.ts'
import { ruleChanges } from './rule-changes.ts'
import { wordChanges } from './word-changes.ts'

/** What changed about one question. */
export interface QuestionChanges {
  /** Makes its figures incomparable with those before. */
  readonly breaking: readonly Change[]
  /** Only reads otherwise. */
  readonly reworded: readonly Change[]
}

/**
 * List what changed about every question of a survey since it was deployed.
 *
 * @returns changes by the id that the question has now
 * @example questionChanges(before, now).get('care')?.breaking.length // 1
 */
export function questionChanges(
  before: LockedSurvey,
  now: LockedSurvey,
): ReadonlyMap<string, QuestionChanges> {
  const indexes = indexChanges(before, now)
  const renamed = renamedQuestions(before, now)
  return new Map(
    Object.entries(now.questions).map(([id, question]) => {
      const name = renamed.get(id)
      if (name !== undefined) {
        const change = { message: `«${id}» ${wasNamed(name)}`, places: [id], about: id, renamed: name }
        return [id, { breaking: [change], reworded: [] }]
      }
      const was = entryOf(before.questions, id)
      const found = was ? changesOf(id, was, question, before, now) : { breaking: [], reworded: [] }
      const items = was && !was.retired ? renamedItems(id, was, question, now.language) : []
      // A row by another name is one change, not one gone and one more.
      const names = new Set(items.flatMap(({ about, renamed: old }) => [about, `${id}.${old}`]))
      const others = [...found.breaking, ...(indexes.get(id) ?? [])].filter(({ about }) => !names.has(about))
      return [id, { breaking: [...items, ...others], reworded: found.reworded }]
    }),
  )
}

/** Part what changed about a question into what breaks its trend and what only reads otherwise. */
function changesOf(
  id: string,
  was: LockedQuestion,
  is: LockedQuestion,
  before: LockedSurvey,
  now: LockedSurvey,
): QuestionChanges {
  const roles = Object.keys(now.roles)
  const rules = ruleChanges(id, was, is, roles)
  // On another type of question nothing else can be compared.
  if (was.type !== is.type) return { breaking: rules, reworded: [] }
  const counted = !wordTypes.includes(is.type)
  const words = wordChanges(id, was, is, now.language, roles)
  const breaking = [
    ...rules,
    ...(counted ? optionChanges(id, was, is, roles) : []),
    ...(counted ? periodChanges(id, is, before, now) : []),
    ...words.filter(({ breaks }) => breaks),
  ]
  return { breaking, reworded: words.filter(({ breaks }) => !breaks) }
}

/** Tell that `{period}`, which is worded by the cadence, asks about another time. */
function periodChanges(
  id: string,
  question: LockedQuestion,
  before: LockedSurvey,
  now: LockedSurvey,
): Change[] {
  const said = Object.values(question.texts).some((texts) =>
    Object.values(texts).some((text) => text.includes('{period}')),
  )
  if (!said || before.cadence === now.cadence) return []
  const message = `«${id}» asks about {period}, which was ${before.cadence ?? 'without a cadence'} and is now ${now.cadence ?? 'without one'}`
  return [{ message, places: [], about: id }]
}
