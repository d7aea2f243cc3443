/** Under which names a question has figures today, whoever was asked it. */
import type { Question } from '../model.ts'

/**
 * List the items of a question; rows that were retired are none any more.
 *
 * @example itemsOf(care) // ['care.listen', 'care.keep']
 */
export function itemsOf({ id, rows }: Question): string[] {
  if (rows.length === 0) return [id]
  return rows.filter(({ retired }) => !retired).map((row) => `${id}.${row.id}`)
}
