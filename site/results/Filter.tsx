/** The one filter of the page: wave, role or group, one attribute, and what to hold it against; keeps no state. */
import type { ResultsBody } from '#engine/wire.ts'
import type { Choice } from './address.ts'
import { besideOptions, cutPickers } from './filter-choices.ts'
import { nameOfWave } from './names.ts'
import { Picker } from './Picker.tsx'
import { useSpoken } from './spoken.ts'
import type { ResultsView } from './view.ts'

interface Props {
  readonly body: ResultsBody
  readonly cut: string
  readonly choice: Choice
  /** What the figures are held against, where it may stand there. */
  readonly held: string | undefined
  readonly view: ResultsView
  readonly choose: (choice: Choice) => void
}

export function Filter({ body, cut, choice, held, view, choose }: Props) {
  const { chrome } = useSpoken()
  const { waves, wave, bases } = body
  const chosen = cut === bases[0] ? null : cut
  const beside = besideOptions(body, cut, view)
  return (
    <fieldset class="pickers">
      <legend class="hidden-visually">{chrome.filter.label}</legend>
      {waves.length > 1 && wave !== null && (
        <Picker
          label={chrome.wave}
          value={wave}
          groups={[
            { name: '', options: waves.map(({ wave: value }) => ({ value, name: nameOfWave(value, view) })) },
          ]}
          choose={(value) => choose({ ...choice, wave: value, cut: chosen, beside: null, number: null })}
        />
      )}
      {cutPickers(body, cut, view).map(({ key, label, value, groups }) => (
        <Picker
          key={key}
          label={label}
          value={value}
          groups={groups}
          choose={(to) =>
            choose({ ...choice, wave, cut: to === bases[0] ? null : to, beside: besideWave(choice, body) })
          }
        />
      ))}
      {beside.length > 1 && (
        <Picker
          label={chrome.filter.beside}
          value={held ?? ''}
          groups={beside}
          choose={(value) => choose({ ...choice, wave, cut: chosen, beside: value || null })}
        />
      )}
    </fieldset>
  )
}

/** Another group cannot be held against what the last one was; a wave can. */
function besideWave({ beside }: Choice, { waves }: ResultsBody): string | null {
  return waves.some(({ wave }) => wave === beside) ? beside : null
}
