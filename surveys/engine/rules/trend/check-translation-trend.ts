/** Holding a translation against what was deployed in its language; leaves rules to its original. */
import { entryOf, type Lock, type LockedQuestion } from '../../lock/lock.ts'
import { lockSurvey } from '../../lock/lock-survey.ts'
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import type { ParsedTranslation } from '../../parse/parse-translation.ts'
import type { Breach } from '../check.ts'
import { findPlaceIn } from './change.ts'
import { wordChanges } from './word-changes.ts'

/**
 * Check a translation’s words against the lock.
 *
 * The same words are fixed as in the original: whoever answers in this language has a trend as well. It is acknowledged
 * in the original, by the question’s `breaks:`; and where the original was reworded in the same breath, its translation
 * only follows it and nothing more is said; nor where the original was reworded in an earlier deployment, which its
 * translation has yet to follow.
 *
 * @returns breaches with places in the translation
 */
export function checkTranslationTrend(
  translation: ParsedTranslation,
  { survey, words, texts }: ParsedSurvey,
  lock: Lock | undefined,
): readonly Breach[] {
  const before = entryOf(lock?.surveys ?? {}, survey.id)
  if (!before) return []
  const { language } = translation
  const [original = ''] = survey.languages
  const spoken = { [original]: { words, texts }, [language]: translation }
  const now = lockSurvey({ survey, spoken })
  const roles = Object.keys(now.roles)
  const place = findPlaceIn(translation)
  return Object.entries(now.questions).flatMap(([id, question]) => {
    const was = entryOf(before.questions, id)
    const acknowledged = question.breaks?.some((breaks) => !was?.breaks?.includes(breaks))
    if (!was || was.retired || acknowledged || was.type !== question.type) return []
    const told = wordChanges(id, was, question, original, roles)
    const late = lateKeys(was, language)
    return wordChanges(id, was, question, language, roles)
      .filter(({ about }) => !told.some((other) => other.about === about))
      .filter(({ places: [key = '', base = ''] }) => !late.has(key) && !late.has(base))
      .map(({ message, places, about, breaks }) => ({
        rule: breaks ? ('broken-trend' as const) : ('reworded' as const),
        at: place([...places, id]),
        message: breaks
          ? `${message}; put that back, or write «breaks:» below «${id}» in the original`
          : `${message}; if it no longer asks the same, say so by «breaks:» in the original`,
        about,
      }))
  })
}

/** Name the texts of a question that were deployed before they followed their original. */
function lateKeys(was: LockedQuestion, language: string): ReadonlySet<string> {
  const parts = [was, ...Object.values(was.rows), ...Object.values(was.options)]
  return new Set(parts.flatMap(({ sources = {} }) => Object.keys(entryOf(sources, language) ?? {})))
}
