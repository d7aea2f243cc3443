/** The sections of words, calls and promises, in this order; each is there only for whoever may read it. */

import type { PromiseMoved } from '#engine/wire-compared.ts'
import { Callbacks } from './callbacks/Callbacks.tsx'
import { Comments } from './comments/Comments.tsx'
import { Promises } from './promises/Promises.tsx'
import type { ResultsView } from './view.ts'

/** What sections of words need to ask for them. */
export interface WordsProps {
  readonly view: ResultsView
  readonly wave: string
  /** The group that the reader has chosen. */
  readonly cut: string
}

export interface SectionsProps extends WordsProps {
  /** How far what promises are about has moved. */
  readonly moved: readonly PromiseMoved[]
  /** Only what fits on one page of paper. */
  readonly brief: boolean
}

export function Sections({ view, wave, cut, moved, brief }: SectionsProps) {
  if (brief) return <Promises view={view} moved={moved} />
  return (
    <>
      <Comments key={`comments ${wave}`} view={view} wave={wave} cut={cut} />
      <Callbacks key={`calls ${wave}`} view={view} wave={wave} cut={cut} />
      <Promises view={view} moved={moved} />
    </>
  )
}
