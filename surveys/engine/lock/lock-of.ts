/** Making the lock of what is being deployed out of the one before; what has vanished is retired, never left out. */
import {
  entryOf,
  type Lock,
  type LockedPart,
  type LockedQuestion,
  type LockedSurvey,
  lockVersion,
} from './lock.ts'
import { type Deployable, lockSurvey } from './lock-survey.ts'

/**
 * Make the lock that belongs to the surveys that are deployed now.
 *
 * A survey, question, row, option or role that is gone stays with its last rules and words, marked as retired; one that
 * has come back is retired no more. Every `breaks:` that was ever deployed is kept.
 *
 * @param previous the lock of the deployment before, if there was one
 * @example lockOf([{ survey, spoken }], undefined).surveys.customers?.questions.refer?.type // 'referral'
 */
export function lockOf(deployed: readonly Deployable[], previous: Lock | undefined): Lock {
  const before = previous?.surveys ?? {}
  const surveys = deployed.map((one) => {
    const now = lockSurvey(one)
    const known = entryOf(before, one.survey.id)
    return [one.survey.id, known ? merge(known, now) : now] as const
  })
  return { version: lockVersion, surveys: withRetired(before, Object.fromEntries(surveys)) }
}

function merge(before: LockedSurvey, now: LockedSurvey): LockedSurvey {
  const questions = Object.entries(now.questions).map(([id, question]) => {
    const known = entryOf(before.questions, id)
    return [id, known ? mergeQuestion(known, question) : question] as const
  })
  return {
    ...now,
    roles: withRetired(before.roles, now.roles),
    questions: withRetired(before.questions, Object.fromEntries(questions)),
  }
}

function mergeQuestion(before: LockedQuestion, now: LockedQuestion): LockedQuestion {
  const breaks = [...new Set([...(before.breaks ?? []), ...(now.breaks ?? [])])]
  return {
    ...now,
    ...(breaks.length > 0 ? { breaks } : {}),
    rows: withRetired(before.rows, now.rows),
    options: withRetired(before.options, now.options),
  }
}

/** Keep what is there now, and mark as retired what is there no more. */
function withRetired<T extends LockedPart | LockedSurvey>(
  before: Readonly<Record<string, T>>,
  now: Readonly<Record<string, T>>,
): Record<string, T> {
  const gone = Object.entries(before).filter(([id]) => !Object.hasOwn(now, id))
  return { ...Object.fromEntries(gone.map(([id, part]) => [id, { ...part, retired: true }])), ...now }
}
