/** Giving a survey what it once had, so that late answers find their question; asks nobody any of it. */
import { other } from '../answers/answer.ts'
import { allQuestions } from '../logic/questions.ts'
import type { Question, Row, Survey } from '../model.ts'
import { entryOf, type LockedItem, type LockedQuestion, type LockedSurvey } from './lock.ts'

/**
 * Add to a survey what was deployed once and stands in its file no more.
 *
 * Questions and roles that are gone become `retired` and `retiredRoles`; rows and options that are gone go behind those
 * that are left, and so does the option of one's own words. An answer may be sent long after the page was opened, and
 * must be judged by what the page had asked.
 *
 * @param locked the survey's own part of the lock
 * @example retire(survey, lock.surveys.customers).retired?.map(({ id }) => id) // ['refer-why']
 */
export function retire(survey: Survey, locked: LockedSurvey | undefined): Survey {
  if (!locked) return survey
  const ids = new Set(allQuestions(survey).map(({ id }) => id))
  const retired = Object.entries(locked.questions).flatMap(([id, question]) =>
    ids.has(id) ? [] : (questionOf(id, question) ?? []),
  )
  const pages = survey.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      withRetiredItems(question, entryOf(locked.questions, question.id)),
    ),
  }))
  const retiredRoles = Object.keys(locked.roles).filter((role) => !survey.roles.includes(role))
  return {
    ...survey,
    pages,
    ...(retired.length > 0 ? { retired } : {}),
    ...(retiredRoles.length > 0 ? { retiredRoles } : {}),
  }
}

function withRetiredItems(question: Question, locked: LockedQuestion | undefined): Question {
  // Rows of another type’s question could not hold the answers that were given to them.
  if (!locked || locked.type !== question.type) return question
  // A question that has become a battery, or is one no more, keeps the shape of its answers.
  const rows = question.rows.length > 0 ? join(question.rows, locked.rows) : question.rows
  if (!('options' in question)) return rows === question.rows ? question : { ...question, rows }
  const options = join(question.options, locked.options, question.other)
  return { ...question, rows, options }
}

/** One's own words are no option but a setting of the question; only where that is gone do they stand among its options. */
function join(
  items: readonly Row[],
  locked: Readonly<Record<string, LockedItem>>,
  inWords = false,
): readonly Row[] {
  const known = [...items.map(({ id }) => id), ...(inWords ? [other] : [])]
  const gone = retiredItems(locked).filter(({ id }) => !known.includes(id))
  return gone.length === 0 ? items : [...items, ...gone]
}

function retiredItems(locked: Readonly<Record<string, LockedItem>>): Row[] {
  return Object.entries(locked).map(([id, { roles }]) => ({ id, roles, retired: true }))
}

/** Make a question that is asked no more; whatever it depended on, it now stands alone and needs no answer. */
function questionOf(id: string, locked: LockedQuestion): Question | undefined {
  const { type, roles, cannotSay, measure, from, to, min, max, atMost, list } = locked
  const base = {
    id,
    roles,
    required: 'no' as const,
    cannotSay,
    ...(measure === undefined ? {} : { measure }),
    ...(list ? { list } : {}),
    rows: retiredItems(locked.rows),
  }
  switch (type) {
    case 'referral':
    case 'agree':
    case 'frequency':
    case 'scale':
      return from === undefined || to === undefined ? undefined : { ...base, type, from, to }
    case 'choice':
    case 'choices':
    case 'rank':
      return {
        ...base,
        type,
        options: retiredItems(locked.options).filter(({ id: option }) => option !== other),
        ...(atMost === undefined ? {} : { atMost }),
        ...(Object.hasOwn(locked.options, other) ? { other: true as const } : {}),
      }
    case 'number':
      return { ...base, type, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
    case 'text':
    case 'story':
      return { ...base, type, lines: 3 }
    case 'comparison':
    case 'callback':
      return { ...base, type }
    case 'note':
      return undefined
    default:
      return type satisfies never
  }
}
