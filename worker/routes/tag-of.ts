/** Naming an answer by all that it is made from, so that a reader who has it already is told so; tells nothing of what that is. */
import { sha256 } from '../access/secrets.ts'

/**
 * Write the `ETag` of an answer.
 *
 * @example await tagOf(['2026-H2', 12]) // '"5f2a…"'
 */
export async function tagOf(parts: readonly unknown[]): Promise<string> {
  return `"${(await sha256(JSON.stringify(parts))).slice(0, 32)}"`
}
