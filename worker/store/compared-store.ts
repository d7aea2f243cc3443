/** Port to publications of several waves and surveys at once, for what stands beside each other; publishes nothing. */
import type { Snapshot } from '#engine/findings/finding.ts'
import type { ReadFrom } from '#engine/wire-compared.ts'
import type { Publication, Wave } from './store.ts'

/** A wave that was published, and by which publication it is read. */
export interface PublishedWave extends Pick<Wave, 'wave' | 'closesOn' | 'promise'> {
  readonly survey: string
  readonly published: Publication
}

/** A cut of one publication. */
export interface PublishedCut extends ReadFrom {
  readonly number: number
}

export interface ComparedStore {
  /**
   * List the published waves of surveys, the newest first: as they are now, or as they were at a moment (ISO 8601), as far
   * as that is kept.
   */
  publishedWaves(surveys: readonly string[], asOf?: string): Promise<PublishedWave[]>
  /**
   * Read snapshots of several publications in one trip, and with them the cuts of one publication by single attributes,
   * of which no other findings than those of some items; what is not there is left out.
   */
  readBeside(
    wanted: readonly PublishedCut[],
    attributes?: Omit<PublishedCut, 'cut'> & { readonly items: readonly string[] },
  ): Promise<{
    readonly snapshots: readonly { readonly from: ReadFrom; readonly snapshot: Snapshot }[]
    readonly attributeCuts: readonly Snapshot[]
  }>
}
