/** The sections of words, calls and promises, in this order; each is there only for whoever may read it. */
import { Callbacks } from './callbacks/Callbacks.tsx'
import { Comments } from './comments/Comments.tsx'
import { Promises } from './promises/Promises.tsx'
import type { ResultsView } from './view.ts'

export interface SectionsProps {
  readonly view: ResultsView
  readonly wave: string
  /** The group that the reader has chosen. */
  readonly cut: string
}

export function Sections({ view, wave, cut }: SectionsProps) {
  return (
    <>
      <Comments key={`comments ${wave}`} view={view} wave={wave} cut={cut} />
      <Callbacks key={`calls ${wave}`} view={view} wave={wave} cut={cut} />
      <Promises view={view} wave={wave} />
    </>
  )
}
