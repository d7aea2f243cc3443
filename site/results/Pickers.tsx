/** What the reader may choose: the wave, and the group that is shown; offers only what is there. */
import { wholeCut } from '#engine/tally/cuts.ts'
import type { ResultsBody } from '#engine/wire.ts'
import type { Choice } from './address.ts'
import { cutGroups } from './cut-groups.ts'
import { nameOfWave } from './names.ts'
import { Picker } from './Picker.tsx'
import type { ResultsView } from './view.ts'

interface Props {
  readonly body: ResultsBody
  readonly cut: string
  readonly view: ResultsView
  readonly choose: (choice: Choice) => void
}

export function Pickers({ body, cut, view, choose }: Props) {
  const { chrome } = view
  const { wave, waves } = body
  const chosen = cut === wholeCut ? null : cut
  const everybody = { value: wholeCut, name: chrome.everybody }
  const groups = cutGroups(
    body.cuts,
    view.roles.map(({ id }) => id),
    view,
  )
  return (
    <div class="pickers">
      {waves.length > 1 && wave !== null && (
        <Picker
          label={chrome.wave}
          value={wave}
          groups={[
            {
              name: '',
              options: waves.map(({ wave: value }) => ({ value, name: nameOfWave(value, view) })),
            },
          ]}
          choose={(value) => choose({ wave: value, cut: chosen })}
        />
      )}
      {groups.length > 0 && (
        <Picker
          label={chrome.group}
          value={cut}
          groups={[{ name: '', options: [everybody] }, ...groups]}
          choose={(value) => choose({ wave, cut: value === wholeCut ? null : value })}
        />
      )}
    </div>
  )
}
