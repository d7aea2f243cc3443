/** Why some words are not shown, or not yet, in the reader's language; decides nothing about it. */
import { count } from '#engine/findings/numbers.ts'
import { fill } from '#engine/logic/pipe.ts'
import type { HeldPart, HeldWords } from '#engine/wire-comments.ts'
import { nameOfDay } from '#engine/words/name-of-day.ts'
import { plural } from '#engine/words/plural.ts'
import type { Spoken } from '../spoken.ts'

/** Say why some words are not shown, or not yet. */
export function heldSentence(held: HeldWords | HeldPart, { chrome: { comments }, language }: Spoken): string {
  if ('part' in held) return comments[`part-${held.part}`]
  if (held.until === undefined)
    return fill(plural(comments.few, held.least, language), { n: count(held.least, language) })
  if (held.until === null) return comments['after-close']
  return fill(comments.until, { day: nameOfDay(held.until, language) })
}
