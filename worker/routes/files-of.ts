/** Which files a leader may take along of a wave, by their rights and its promise; makes none of them. */
import { rowsAllowed } from '#engine/exports/reach.ts'
import type { Survey } from '#engine/model.ts'
import type { WaveStage } from '#engine/privacy/release.ts'
import { thresholdsOf } from '#engine/privacy/thresholds.ts'
import type { Leader } from '#engine/programme.ts'
import { rowsInScope } from '../access/scope.ts'

/** What the files are of. */
interface FilesOf {
  readonly wave: string
  readonly stage: WaveStage
  /** Of the wave, in this leader's scope or beyond it. */
  readonly responses: number
  /** Whether figures of the wave are shown. */
  readonly isPublished: boolean
  /** The publication that was asked for by its number, and whether there is a newer one. */
  readonly frozen?: { readonly number: number; readonly isNewest: boolean } | undefined
}

/** Files of figures; an earlier publication has its own. */
const figures = ['tables.csv', 'snapshots.json'] as const
/** Files of single answers. */
const rows = ['responses.csv', 'responses.ndjson', 'triple-s.zip'] as const

/**
 * List the addresses of the files that are there for a leader.
 *
 * Beside an earlier publication stand none of the rows and of the method: both are told as they are today.
 */
export function filesOf(leader: Leader, survey: Survey, of: FilesOf): string[] {
  const { wave, stage, responses, isPublished, frozen } = of
  const addressOf = (file: string, number?: number) => {
    const query = new URLSearchParams(number === undefined ? { wave } : { wave, number: String(number) })
    return `/api/results/${survey.id}/${file}?${query}`
  }
  const isOfToday = frozen === undefined || frozen.isNewest
  const told = leader.rights.includes('export')
    ? [
        ...(isPublished ? figures.map((file) => addressOf(file, frozen?.number)) : []),
        addressOf('codebook.md'),
        ...(isOfToday ? [addressOf('method.md')] : []),
      ]
    : []
  const allowed = rowsAllowed({
    promise: survey.promise,
    rights: leader.rights,
    rows: rowsInScope(leader, survey.promise) !== 'none',
    stage,
    responses,
    fewest: thresholdsOf(survey).comments,
  })
  return isOfToday && 'reach' in allowed ? [...told, ...rows.map((file) => addressOf(file))] : told
}
