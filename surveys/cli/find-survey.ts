/** One survey of a folder by its id, as it is compiled; reports no mistake in the files but that there is none. */

import { nearest } from '#engine/logic/nearest.ts'
import type { SurveyWords, WorkerFile } from '#engine/model.ts'
import { loadSurveys } from './load-surveys.ts'
import { wrongFolder } from './survey-folder.ts'

export type FoundSurvey = WorkerFile['surveys'][number] & {
  /** By language. */
  readonly words: Readonly<Record<string, SurveyWords>>
  /** What the worker knows besides it. */
  readonly file: WorkerFile
}

/**
 * Find a survey.
 *
 * @throws with the known ones where there is none of that id
 */
export async function findSurvey(folder: string, id: string): Promise<FoundSurvey> {
  const wrong = await wrongFolder(folder)
  if (wrong !== undefined) throw new Error(wrong)
  const { worker, site } = await loadSurveys(folder)
  const found = worker.surveys.find(({ survey }) => survey.id === id)
  const words = site.surveys.find(({ survey }) => survey.id === id)?.words
  if (found && words) return { ...found, words, file: worker }
  const known = worker.surveys.map(({ survey }) => survey.id)
  const near = nearest(id, known)
  const hint = near === undefined ? '' : `; did you mean «${near}»?`
  throw new Error(`There is no survey «${id}» (known: ${known.join(', ')})${hint || '.'}`)
}
