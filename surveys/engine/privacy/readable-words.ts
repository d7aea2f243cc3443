/** What people wrote, as far as anybody may read it, by the survey's promise; reads no text and orders nothing. */
import type { Survey } from '../model.ts'
import type { WaveStage } from './release.ts'
import { type Guarded, thresholdsOf } from './thresholds.ts'

/** An answer in words, as it stands in the log. */
export interface WrittenAnswer {
  readonly role: string
  readonly withhold: boolean
}

/** An answer that may be read; one that is guarded tells nothing about whoever wrote it but its words. */
export interface ReadableAnswer<T extends WrittenAnswer> {
  readonly written: T
  readonly guarded: boolean
  /** Absent where it is guarded. */
  readonly role?: string
}

/** Tell whether an answer's words must lead to nobody: where nobody is named, and where somebody asked for it. */
function isGuarded({ promise }: Pick<Survey, 'promise'>, { withhold }: WrittenAnswer): boolean {
  return promise !== 'named' || withhold
}

/**
 * Choose the comments to one question of a whole wave that may be read.
 *
 * Those of named people may at any time. Guarded ones wait until no more answers can come, so that nobody is found by
 * what was added between two looks, and then for as many others as the promise asks for: all of the wave who wrote to
 * the question, or where the others stand there by name, all who asked not to.
 *
 * @example readableComments({ promise: 'confidential' }, nineComments, 'sealed') // []
 */
export function readableComments<T extends WrittenAnswer>(
  survey: Pick<Survey, 'promise'> & Guarded,
  written: readonly T[],
  stage: WaveStage,
): ReadableAnswer<T>[] {
  const guarded = written.filter((one) => isGuarded(survey, one))
  const enough = stage === 'sealed' && guarded.length >= thresholdsOf(survey).comments
  return readable(survey, enough ? written : written.filter((one) => !isGuarded(survey, one)))
}

/**
 * Choose the stories that may be read: each comes with leave to tell it, so that no others are needed beside it, but a
 * guarded one waits like a comment, because the moment at which it came would lead to whoever wrote it.
 *
 * @param written only those with leave
 */
export function readableStories<T extends WrittenAnswer>(
  survey: Pick<Survey, 'promise'>,
  written: readonly T[],
  stage: WaveStage,
): ReadableAnswer<T>[] {
  return readable(
    survey,
    written.filter((one) => stage === 'sealed' || !isGuarded(survey, one)),
  )
}

function readable<T extends WrittenAnswer>(
  survey: Pick<Survey, 'promise'>,
  written: readonly T[],
): ReadableAnswer<T>[] {
  return written.map((one) =>
    isGuarded(survey, one)
      ? { written: one, guarded: true }
      : { written: one, guarded: false, role: one.role },
  )
}
