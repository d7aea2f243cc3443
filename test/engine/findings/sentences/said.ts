/** Everything that several findings say side by side, ready to be said in any language, each with a name of its own. */
import { aimsSaid } from './said-aims.ts'
import { besideSaid } from './said-beside.ts'
import { changesSaid } from './said-changes.ts'
import { linesSaid } from './said-lines.ts'
import { unheardSaid } from './said-unheard.ts'
import type { Said } from './saying.ts'

export const said: readonly Said[] = [
  ...changesSaid,
  ...linesSaid,
  ...aimsSaid,
  ...besideSaid,
  ...unheardSaid,
]
