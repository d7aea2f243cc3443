/** One look at a whole list: judged, counted, reported, and its picks noted; changes nothing but the report file. */
import type { ContactList } from '../contacts/contact-list.ts'
import { judgeList } from '../contacts/judge-list.ts'
import { type ListSummary, summarize } from '../contacts/list-summary.ts'
import { type FileMark, markOf, type Picked } from '../contacts/picked-rows.ts'
import { openPicks } from '../contacts/picks.ts'
import { openReport } from '../contacts/report-file.ts'
import { whole } from '../counted.ts'
import { progressBar } from '../progress-bar.ts'
import type { Standing } from './standing.ts'

export interface JudgedList {
  readonly mark: FileMark
  readonly summary: ListSummary
  readonly picked: Picked
  /** How many were invited by an earlier run, and have not answered. */
  readonly invited: number
}

/** Only some of a list. */
export interface Narrowed {
  readonly role?: string | undefined
  readonly language?: string | undefined
  readonly limit?: number | undefined
}

/**
 * Look at a list.
 *
 * @param report the file that says what becomes of each row
 */
export async function judgeRun(
  list: ContactList,
  standing: Standing,
  narrowed: Narrowed,
  report: string,
): Promise<JudgedList> {
  const mark = await markOf(list.path)
  const picked = { invite: openPicks(), invited: openPicks() }
  const counted = summarize(list.language)
  const written = await openReport(report)
  let rows = 0
  let invited = 0
  const bar = progressBar(
    list.table.size,
    (read) => `${Math.floor((read / list.table.size) * 100)} %, ${whole(rows)} rows`,
  )
  try {
    const { personOf } = standing
    const check = async (persons: readonly string[]) => (await standing.check(persons)).verdicts
    const judging = { personOf, check, ...narrowed, onBytes: bar.show }
    for await (const lot of judgeList(list, judging)) {
      for (const row of lot) {
        counted.add(row)
        if (row.verdict === 'invite') picked.invite.add(row.row)
        if (row.verdict !== 'invited') continue
        picked.invited.add(row.row)
        invited++
      }
      rows += lot.length
      await written.add(lot)
    }
    await written.finish()
  } catch (error) {
    await written.drop()
    throw error
  } finally {
    bar.end()
  }
  return { mark, summary: counted.end(), picked, invited }
}
