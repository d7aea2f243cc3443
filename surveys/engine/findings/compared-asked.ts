/** What is asked for when published figures are set beside each other, and what can be looked up for it; finds nothing itself. */
import type { PromiseTerms, Survey } from '../model.ts'
import type { Aims } from '../programme.ts'
import type { ReadFrom } from '../wire-compared.ts'
import type { Snapshot } from './finding.ts'

/** A cut of a wave of a survey, what may stand beside it, and what the programme aims at. */
export interface ComparedAsked {
  /** With the promise that holds for the wave. */
  readonly survey: Survey
  readonly wave: string
  readonly cut: string
  /** A wave among `waves`, or a cut of the same wave, that the reader chose. */
  readonly chosen?: { readonly kind: 'wave' | 'cut'; readonly name: string }
  /** The published waves of the survey. */
  readonly waves: readonly { readonly wave: string; readonly closed: boolean }[]
  /** Other surveys that this reader may read, each with the wave that goes with this one. */
  readonly others: readonly { readonly survey: Survey; readonly wave: string }[]
  readonly aims: Aims
  readonly promises: readonly PromiseTerms[]
  /** Whether this reader may read a cut; asked of those that nobody named in the address. */
  readonly mayRead: (survey: string, cut: string) => boolean
}

/** Finds a published snapshot; `undefined` where there is none, or it may not be read. */
export type Lookup = (from: ReadFrom) => Snapshot | undefined
