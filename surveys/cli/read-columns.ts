/** Which column of a table answers what; reads no row. */

import { nearest } from '#engine/logic/nearest.ts'
import { findQuestion } from '#engine/logic/questions.ts'
import type { Survey } from '#engine/model.ts'

/** What one column holds. */
export type Target =
  | { readonly kind: 'role' | 'language' | 'wave' }
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'answer'; readonly question: string; readonly row?: string; readonly part?: Part }

/** What stands beside an answer: the words of those who chose `other`, or leave to tell a story or to call. */
export type Part = 'text' | 'consent'

/**
 * Read the map from columns to `question`, `question.row`, `question~text`, `question~consent`, `role`, `language`,
 * `wave` or `attribute.<name>`.
 *
 * @returns the targets by column, or what is wrong with the map
 */
export function readColumns(
  survey: Survey,
  columns: unknown,
  header: readonly string[],
): { targets: Map<string, Target>; mistakes: string[] } {
  const targets = new Map<string, Target>()
  const mistakes: string[] = []
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns))
    return { targets, mistakes: ['the columns file must be an object, { "column": "question" }'] }
  const seen = new Map<string, string>()
  for (const [column, meant] of Object.entries(columns)) {
    if (!header.includes(column)) {
      mistakes.push(`«${column}» is no column of the table${hint(column, header)}`)
      continue
    }
    const target = targetOf(survey, String(meant))
    if (typeof target === 'string') mistakes.push(`column «${column}»: ${target}`)
    else if (seen.has(String(meant)))
      mistakes.push(`columns «${seen.get(String(meant))}» and «${column}» both give «${meant}»`)
    else targets.set(column, target)
    seen.set(String(meant), column)
  }
  return { targets, mistakes }
}

function targetOf(survey: Survey, meant: string): Target | string {
  if (meant === 'role' || meant === 'language' || meant === 'wave') return { kind: meant }
  const [first = '', second] = meant.split('.', 2)
  if (first === 'attribute') {
    if (second !== undefined && survey.attributes.includes(second)) return { kind: 'attribute', name: second }
    return `«${second ?? ''}» is no attribute of ${survey.id}${hint(second ?? '', survey.attributes)}`
  }
  if (first.includes('~')) return partOf(survey, meant)
  const question = findQuestion(survey, first)
  if (!question) {
    const ids = survey.pages.flatMap(({ questions }) => questions.map(({ id }) => id))
    return `«${first}» is no question of ${survey.id}${hint(first, ids)}`
  }
  const rows = question.rows.map(({ id }) => id)
  if (rows.length === 0)
    return second === undefined ? { kind: 'answer', question: first } : `«${first}» has no rows`
  if (second !== undefined && rows.includes(second)) return { kind: 'answer', question: first, row: second }
  return `«${first}» is a battery; name one of its rows (${rows.join(', ')})`
}

function partOf(survey: Survey, meant: string): Target | string {
  const [id = '', part = ''] = meant.split('~', 2)
  const question = findQuestion(survey, id)
  if (part === 'text' && question && 'other' in question) return { kind: 'answer', question: id, part }
  if (part === 'consent' && (question?.type === 'story' || question?.type === 'callback'))
    return { kind: 'answer', question: id, part }
  return `«${meant}» is nothing that is answered; «~text» belongs to a question with «other: yes», «~consent» to a story or a callback`
}

function hint(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === undefined ? '' : `; did you mean «${near}»?`
}
