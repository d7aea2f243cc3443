/** Which checks run over a folder of surveys, in the order of reading; decides nothing about waivers. */
import { entryOf, type Lock } from '../lock/lock.ts'
import { lockedTexts, translatedTexts } from '../lock/locked-texts.ts'
import type { ParsedProgrammeTranslation } from '../parse/parse-programme-translation.ts'
import type { ParsedSurvey } from '../parse/parse-survey.ts'
import type { ParsedTranslation } from '../parse/parse-translation.ts'
import type { Breach, Folder, SurveyCheck } from './check.ts'
import { checkQuietHours } from './mails/check-quiet-hours.ts'
import { checkSending } from './mails/check-sending.ts'
import { checkAsksWho } from './mission/asks-who.ts'
import { checkBehaviourBeforePrediction } from './mission/behaviour-before-prediction.ts'
import { checkHeadlineWords } from './mission/headline-words.ts'
import { checkNoCare } from './mission/no-care.ts'
import { checkPeriodOverCadence } from './mission/period-over-cadence.ts'
import { checkReferralNotFirst } from './mission/referral-not-first.ts'
import { checkTargetForm } from './mission/target-form.ts'
import { checkUnfedTarget } from './mission/unfed-target.ts'
import { checkUnseenCallback } from './mission/unseen-callback.ts'
import { checkValueNotAsked } from './mission/value-not-asked.ts'
import { checkRetention } from './protection/check-retention.ts'
import { checkLeaderScope } from './protection/leader-scope.ts'
import { checkDoubleQuestion } from './quality/double-question.ts'
import { checkHardToRead } from './quality/hard-to-read.ts'
import { checkLeadingWords } from './quality/leading-words.ts'
import { checkLongWording } from './quality/long-wording.ts'
import { checkNegation } from './quality/negation.ts'
import { checkTooLong } from './quality/too-long.ts'
import { checkTooManyItems } from './quality/too-many-items.ts'
import { checkUnbalancedScale } from './quality/unbalanced-scale.ts'
import { checkUnlabelledScale } from './quality/unlabelled-scale.ts'
import { checkWording } from './quality/wording-checks.ts'
import { checkReach } from './reach/check-reach.ts'
import { checkDanglingStem } from './structure/dangling-stem.ts'
import { checkUnknownMeasure } from './structure/unknown-measure.ts'
import { checkTranslation } from './translation/check-translation.ts'
import { checkMissingNames, checkUnreadableIds } from './translation/missing-names.ts'
import { checkTranslationTrend } from './trend/check-translation-trend.ts'
import { checkTrend } from './trend/check-trend.ts'

/** Checks of one survey, seen among the others. */
const surveyChecks: readonly SurveyCheck[] = [
  checkReach,
  checkUnreadableIds,
  checkDanglingStem,
  checkUnknownMeasure,
  checkNoCare,
  checkHeadlineWords,
  checkReferralNotFirst,
  checkBehaviourBeforePrediction,
  checkAsksWho,
  checkPeriodOverCadence,
  checkDoubleQuestion,
  checkLeadingWords,
  checkNegation,
  checkUnbalancedScale,
  checkUnlabelledScale,
  checkTooManyItems,
  checkTooLong,
  checkLongWording,
  checkHardToRead,
  checkRetention,
  checkSending,
  checkUnseenCallback,
]

/**
 * Run every check of a survey that was understood.
 *
 * @param lock what is deployed, if anything is
 * @example checkSurvey(survey, { programme, surveys }, lock).map(({ rule }) => rule)
 */
export function checkSurvey(survey: ParsedSurvey, folder: Folder, lock: Lock | undefined): Breach[] {
  return [
    ...surveyChecks.flatMap((check) => check(survey, folder)),
    ...checkTrend(survey, lock, idsOf(folder)),
  ]
}

function idsOf({ surveys }: Folder): readonly string[] {
  return surveys.map(({ survey }) => survey.id)
}

/** Run every check of a survey's translation that was understood. */
export function checkSurveyTranslation(
  translation: ParsedTranslation,
  original: ParsedSurvey,
  { programme }: Folder,
  lock: Lock | undefined,
): Breach[] {
  const { survey } = original
  const { language, texts, text: file } = translation
  const locked = lock && entryOf(lock.surveys, survey.id)
  const deployed = locked && {
    original: translatedTexts(locked, language, survey.groups),
    translation: lockedTexts(locked, language, survey.groups),
  }
  return [
    ...checkTranslation(translation, programme.programme, deployed),
    ...checkMissingNames(translation, survey.id),
    ...checkWording({ survey, language, texts, file }),
    ...checkTranslationTrend(translation, original, lock),
  ]
}

/** Run every check of the programme file. */
export function checkProgramme(folder: Folder): Breach[] {
  return [
    ...checkUnfedTarget(folder),
    ...checkTargetForm(folder),
    ...checkValueNotAsked(folder),
    ...checkQuietHours(folder),
    ...checkLeaderScope(folder),
  ]
}

/** Run every check of the programme's translation. */
export function checkProgrammeTranslation(
  translation: ParsedProgrammeTranslation,
  { programme }: Folder,
): Breach[] {
  return checkTranslation(translation, programme.programme, undefined)
}
