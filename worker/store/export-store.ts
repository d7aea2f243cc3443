/** Port to what leaves as a file: published snapshots and rows of the log, read a page at a time; judges nobody's right to have them. */
import type { Response } from '#engine/answers/answer.ts'
import type { Snapshot } from '#engine/findings/finding.ts'
import type { Only } from '#engine/programme.ts'

/** A row of the log on its way into a file. */
export interface LeavingRow
  extends Pick<Response, 'role' | 'language' | 'attributes' | 'answers' | 'state' | 'receivedAt'> {
  /** Its place in the log, by which reading goes on. */
  readonly seq: number
  /** By it the answer can be withdrawn, so it leaves with nobody; what was decided about its comments is found by it. */
  readonly id: string
}

/** What stands in the tallies of a wave, and up to where the log holds it. */
export interface LeavingWave {
  readonly watermark: number
  /** How many there are by role, and how many of these are withheld. */
  readonly roles: readonly { readonly role: string; readonly count: number; readonly withheld: number }[]
}

export interface ExportStore {
  /** List the cuts of one publication. */
  publishedCuts(survey: string, wave: string, number: number): Promise<string[]>
  /** Read snapshots of one publication; one that is no more there is left out. */
  publishedSnapshots(
    survey: string,
    wave: string,
    number: number,
    cuts: readonly string[],
  ): Promise<Snapshot[]>
  /** @param only whose rows are counted; of these people no withheld ones */
  leavingWave(survey: string, wave: string, only?: Only): Promise<LeavingWave>
  /**
   * Read rows of a wave that are not withheld, past one and up to a watermark, in the order of the log: some thousands,
   * or fewer where they are long; none where there are no more.
   *
   * @param only whose rows are read
   */
  leavingRows(
    survey: string,
    wave: string,
    after: number,
    watermark: number,
    only?: Only,
  ): Promise<LeavingRow[]>
  /** List places in the log of a wave's rows, withheld ones too, past one and up to a watermark; some ten thousands. */
  leavingPlaces(survey: string, wave: string, after: number, watermark: number): Promise<number[]>
  /**
   * Read rows by their places, in the order that is given: the first of them, fewer where they are long; what was erased
   * in between is left out.
   */
  rowsAt(survey: string, places: readonly number[]): Promise<LeavingRow[]>
  /** List comments that are not to be shown. */
  hiddenComments(survey: string): Promise<{ readonly response: string; readonly question: string }[]>
}
