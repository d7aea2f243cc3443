/** What the reader may choose: the wave, and the group that is shown; offers only what is there. */
import { wholeCut } from '#engine/tally/cuts.ts'
import type { ResultsBody } from '#engine/wire.ts'
import type { Choice } from './address.ts'
import { nameOfCut, nameOfFamily, nameOfWave } from './names.ts'
import { Picker } from './Picker.tsx'
import { words } from './words.ts'

interface Props {
  readonly body: ResultsBody
  readonly cut: string
  readonly language: string
  readonly choose: (choice: Choice) => void
}

export function Pickers({ body, cut, language, choose }: Props) {
  const { wave, waves } = body
  const chosen = cut === wholeCut ? null : cut
  const families = Map.groupBy(
    body.cuts.filter((one) => one !== wholeCut),
    nameOfFamily,
  )
  const everybody = { value: wholeCut, name: words.everybody }
  const groups = [...families].map(([name, cuts]) => ({
    name,
    options: cuts
      .map((value) => ({ value, name: nameOfCut(value) }))
      .toSorted((a, b) => (name === words.family.role ? 0 : a.name.localeCompare(b.name, language))),
  }))
  return (
    <div class="pickers">
      {waves.length > 1 && wave !== null && (
        <Picker
          label={words.wave}
          value={wave}
          groups={[
            {
              name: '',
              options: waves.map(({ wave: value }) => ({ value, name: nameOfWave(value, language) })),
            },
          ]}
          choose={(value) => choose({ wave: value, cut: chosen })}
        />
      )}
      {groups.length > 0 && (
        <Picker
          label={words.group}
          value={cut}
          groups={[{ name: '', options: [everybody] }, ...groups]}
          choose={(value) => choose({ wave, cut: value === wholeCut ? null : value })}
        />
      )}
    </div>
  )
}
