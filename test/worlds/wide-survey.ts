/**
 * A survey of five roles with forty figures, as large as results get: the referral score, the comparison, the care index
 * and the items of five batteries. Its folder can be built as a site of its own; asks nobody.
 */
import { readFileSync } from 'node:fs'
import { makeSurvey } from '../make-survey.ts'

/** What owners would have written: the survey and its programme. */
export const wideFolder = 'test/worlds/wide'

export const wideSurvey = makeSurvey(readFileSync(`${wideFolder}/wide.md`, 'utf8'), 'wide')
