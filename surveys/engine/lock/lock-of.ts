/** Making the lock of what is being deployed out of the one before; what has vanished is retired, never left out. */
import { joinBreaks, lockedMeasures } from './deployed-breaks.ts'
import {
  entryOf,
  type Lock,
  type LockedPart,
  type LockedQuestion,
  type LockedSurvey,
  lockVersion,
} from './lock.ts'
import { type Deployable, lockSurvey } from './lock-survey.ts'
import { mergeWords } from './merge-words.ts'

/**
 * Make the lock that belongs to the surveys that are deployed now.
 *
 * A survey, question, row, option or role that is gone stays with its last rules and words, marked as retired; one that
 * has come back is retired no more. A language that is spoken no more keeps its last words. Every
 * `breaks:` that was ever deployed is kept, with its question and with the measure that this fed.
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
  const language = before.language === now.language ? now.language : undefined
  const questions = Object.entries(now.questions).map(([id, question]) => {
    const known = entryOf(before.questions, id)
    return [id, known ? mergeQuestion(known, question, language) : question] as const
  })
  return {
    ...now,
    ...mergeWords(before, now, language),
    roles: mergeParts(before.roles, now.roles, language),
    questions: withRetired(before.questions, Object.fromEntries(questions)),
    breaks: joinBreaks(lockedMeasures(before), lockedMeasures(now)),
  }
}

function mergeQuestion(
  before: LockedQuestion,
  now: LockedQuestion,
  language: string | undefined,
): LockedQuestion {
  const breaks = [...new Set([...(before.breaks ?? []), ...(now.breaks ?? [])])]
  return {
    ...now,
    ...mergeWords(before, now, language),
    ...(breaks.length > 0 ? { breaks } : {}),
    rows: mergeParts(before.rows, now.rows, language),
    options: mergeParts(before.options, now.options, language),
  }
}

function mergeParts<T extends LockedPart>(
  before: Readonly<Record<string, T>>,
  now: Readonly<Record<string, T>>,
  language: string | undefined,
): Record<string, T> {
  const merged = Object.entries(now).map(([id, part]) => {
    const known = entryOf(before, id)
    return [id, known ? { ...part, ...mergeWords(known, part, language) } : part] as const
  })
  return withRetired(before, Object.fromEntries(merged))
}

/** Keep what is there now, and mark as retired what is there no more. */
function withRetired<T extends LockedPart | LockedSurvey>(
  before: Readonly<Record<string, T>>,
  now: Readonly<Record<string, T>>,
): Record<string, T> {
  const gone = Object.entries(before).filter(([id]) => !Object.hasOwn(now, id))
  return { ...Object.fromEntries(gone.map(([id, part]) => [id, { ...part, retired: true }])), ...now }
}
