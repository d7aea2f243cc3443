/** Every wave or day from which figures count anew, as file and lock know them together; compares no questions. */
import { measureOf } from '../logic/measure-of.ts'
import { allQuestions } from '../logic/questions.ts'
import type { Breaks, Question, Survey } from '../model.ts'
import type { LockedSurvey } from './lock.ts'
import { lockRules } from './lock-question.ts'

type Named = Breaks['questions']

/** What decides which measure a question feeds, in a file as in a lock. */
interface Feeding {
  readonly type: Question['type']
  readonly measure?: string
  readonly rows: Readonly<Record<string, unknown>>
  readonly breaks?: readonly string[]
}

/**
 * Gather the `breaks:` of questions by the measures that these feed.
 *
 * Rows of a comparison compare with somebody else each, and are figures of their own.
 *
 * @returns waves and ISO dates in the order of their names, each once
 * @example measureBreaks(lock.surveys.customers.questions) // { care: ['2027-H1'] }
 */
export function measureBreaks(questions: Readonly<Record<string, Feeding>>): Named {
  return Object.values(questions).reduce<Named>((found, { breaks = [], ...question }) => {
    const measure = measureOf(question)
    const apart = question.type === 'comparison' && Object.keys(question.rows).length > 0
    return measure === undefined || apart ? found : joinBreaks(found, { [measure]: breaks })
  }, {})
}

/**
 * Join what is known under the same names; a name without a break is left out.
 *
 * @example joinBreaks({ care: ['2026-H1'] }, { care: ['2027-H1'] }) // { care: ['2026-H1', '2027-H1'] }
 */
export function joinBreaks(one: Named, other: Named): Named {
  const joined = Map.groupBy([...Object.entries(one), ...Object.entries(other)], ([name]) => name)
  return Object.fromEntries(
    [...joined]
      .map(([name, lists]) => [name, [...new Set(lists.flatMap(([, breaks]) => breaks))].toSorted()] as const)
      .filter(([, breaks]) => breaks.length > 0)
      .toSorted(([before], [after]) => (before < after ? -1 : 1)),
  )
}

/**
 * Give what a lock knows of measures; an older one knew only its questions.
 *
 * @example lockedMeasures(lock.surveys.customers) // { care: ['2026-H1', '2027-H1'] }
 */
export function lockedMeasures({ breaks, questions }: LockedSurvey): Named {
  return breaks ?? measureBreaks(questions)
}

/**
 * Take `breaks:` out of a survey's questions, and keep them beside its pages with all that were deployed before.
 *
 * There only readers of results need them: what is asked, judged and counted is the same.
 *
 * @param locked the survey's own part of the lock
 * @example carryBreaks(survey, lock.surveys.customers).breaks?.questions.refer // ['2026-H2', '2027-H2']
 */
export function carryBreaks(survey: Survey, locked: LockedSurvey | undefined): Survey {
  const asked = allQuestions(survey).map((question) => [question.id, lockRules(survey, question)] as const)
  const now = Object.fromEntries(asked)
  const questions = joinBreaks(locked ? ownBreaks(locked.questions) : {}, ownBreaks(now))
  const measures = joinBreaks(locked ? lockedMeasures(locked) : {}, measureBreaks(now))
  if (Object.keys(questions).length === 0) return survey
  const pages = survey.pages.map((page) => ({
    ...page,
    questions: page.questions.map(({ breaks: _, ...question }) => question),
  }))
  return { ...survey, pages, breaks: { questions, measures } }
}

function ownBreaks(questions: Readonly<Record<string, Feeding>>): Named {
  return Object.fromEntries(Object.entries(questions).map(([id, { breaks = [] }]) => [id, breaks]))
}
