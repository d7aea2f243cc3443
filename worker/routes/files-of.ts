/** Which files a leader may take along of a wave, by their rights and its promise; makes none of them. */
import { rowsAllowed } from '#engine/exports/reach.ts'
import type { Survey } from '#engine/model.ts'
import type { WaveStage } from '#engine/privacy/release.ts'
import { thresholdsOf } from '#engine/privacy/thresholds.ts'
import type { Leader } from '#engine/programme.ts'
import type { ResultsFile } from '#engine/wire.ts'
import { rowsInScope } from '../access/scope.ts'

/**
 * Name the files at the addresses of a survey's results that are there for a leader.
 *
 * @param responses of the wave, in this leader's scope or beyond it
 * @param isPublished whether figures of the wave are shown
 */
export function filesOf(
  leader: Leader,
  survey: Survey,
  { stage, responses, isPublished }: { stage: WaveStage; responses: number; isPublished: boolean },
): ResultsFile[] {
  const figures: ResultsFile[] = isPublished ? ['tables.csv', 'snapshots.json'] : []
  const told: ResultsFile[] = leader.rights.includes('export') ? [...figures, 'codebook.md', 'method.md'] : []
  const allowed = rowsAllowed({
    promise: survey.promise,
    rights: leader.rights,
    rows: rowsInScope(leader, survey.promise) !== 'none',
    stage,
    responses,
    fewest: thresholdsOf(survey).comments,
  })
  return 'reach' in allowed ? [...told, 'responses.csv', 'responses.ndjson', 'triple-s.zip'] : told
}
