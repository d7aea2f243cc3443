/** A labelled select of few or many choices; keeps no state of its own. */
interface Option {
  readonly value: string
  readonly name: string
}

interface Props {
  readonly label: string
  readonly value: string
  readonly groups: readonly { readonly name: string; readonly options: readonly Option[] }[]
  readonly choose: (value: string) => void
}

/** Options of a group without a name stand by themselves. */
export function Picker({ label, value, groups, choose }: Props) {
  return (
    <label class="picker">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {groups.map(({ name, options }) =>
          name === '' ? (
            options.map(optionOf)
          ) : (
            <optgroup key={name} label={name}>
              {options.map(optionOf)}
            </optgroup>
          ),
        )}
      </select>
    </label>
  )
}

function optionOf({ value, name }: Option) {
  return (
    <option key={value} value={value}>
      {name}
    </option>
  )
}
