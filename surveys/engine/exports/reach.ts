/** How much of people's answers an export may hold, by the promise and by the rights of whoever takes it; reads no answer. */
import type { PrivacyPromise } from '../model.ts'
import type { WaveStage } from '../privacy/release.ts'
import type { Right } from '../programme.ts'

/** What stands in the rows of an export. */
export interface Reach {
  /** `person`: with day, language, state and attributes; `role`: nothing of the person but the role. */
  readonly of: 'person' | 'role'
  /** Whether words stand there that people wrote: reasons, comments, stories, options of their own. */
  readonly words: boolean
  /** Whether it stands there who wants to be called, and how. */
  readonly callbacks: boolean
}

/** What there is to export, or why there is nothing. */
export type RowsAllowed =
  | { readonly reach: Reach }
  | { readonly refused: 'no-right' | 'anonymous' | 'not-sealed' | 'too-few' | 'out-of-scope' }

/** What it is decided by. */
export interface Asking {
  readonly promise: PrivacyPromise
  readonly rights: readonly Right[]
  /** Whether single answers are in the scope of whoever asks; those of named people alone can be, of a part. */
  readonly rows: boolean
  readonly stage: WaveStage
  /** Responses of the wave. */
  readonly responses: number
  /** People below whom there are no rows of a confidential survey. */
  readonly fewest: number
}

/**
 * Decide what the rows of a wave may hold.
 *
 * Of named surveys whoever may export gets them, with words and wishes as far as they may read those anyway. Of
 * confidential ones only an owner does, once no more answers can come and there are enough; words could be known by
 * their style and stay out. Of anonymous ones there are none.
 *
 * @example rowsAllowed({ promise: 'anonymous', rights: ['export', 'own'], stage: 'sealed', responses: 90, fewest: 10 }) // { refused: 'anonymous' }
 */
export function rowsAllowed({ promise, rights, rows, stage, responses, fewest }: Asking): RowsAllowed {
  const has = (right: Right) => rights.includes(right)
  if (promise === 'named') {
    if (!has('export')) return { refused: 'no-right' }
    if (!rows) return { refused: 'out-of-scope' }
    return { reach: { of: 'person', words: has('comments'), callbacks: has('callbacks') } }
  }
  if (promise === 'anonymous') return { refused: has('export') ? 'anonymous' : 'no-right' }
  if (!has('own') || !rows) return { refused: 'no-right' }
  if (stage !== 'sealed') return { refused: 'not-sealed' }
  if (responses < fewest) return { refused: 'too-few' }
  return { reach: { of: 'role', words: false, callbacks: false } }
}
