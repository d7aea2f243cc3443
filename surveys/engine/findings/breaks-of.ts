/** From when on a figure counts anew, as its compiled survey says; looks into no lock file. */
import type { Survey } from '../model.ts'
import { fansItem, silenceItem } from '../tally/joint-counts.ts'

/** What is worked out of several questions, by the measures of these. */
const workedOut: Readonly<Record<string, readonly string[]>> = {
  [fansItem]: ['referral', 'comparison', 'care'],
  [silenceItem]: ['satisfied', 'complained'],
}

/**
 * List all `breaks:` that part the waves of a figure: of its question, or of every question that fed it at the time.
 *
 * What was deployed stays a break though the file says another one by now, or none, or has lost the question.
 *
 * @param item `question`, `question.row`, a measure, or what is worked out of several
 * @returns waves and ISO dates, each once; in no order that means anything
 * @example breaksOf(survey, 'care.listen') // ['2026-H1', '2027-H1']
 */
export function breaksOf({ breaks }: Survey, item: string): string[] {
  if (!breaks) return []
  const [id = ''] = item.split('.')
  const measures = under(workedOut, item) ?? [item]
  const found = [under(breaks.questions, id), ...measures.map((measure) => under(breaks.measures, measure))]
  return [...new Set(found.flatMap((each) => each ?? []))]
}

function under(lists: Readonly<Record<string, readonly string[]>>, name: string) {
  return Object.hasOwn(lists, name) ? lists[name] : undefined
}
