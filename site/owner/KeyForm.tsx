/** Making a key: what it is called, what it opens, in which surveys, and for how long; keeps what was typed until it is made. */
import { useId, useState } from 'preact/hooks'
import type { KeyBody, NewKey } from '#engine/wire-keys.ts'
import type { Door } from '#engine/wire-owner.ts'
import type { At } from './at.ts'
import { Failed } from './Failed.tsx'
import { useDeed } from './use-deed.ts'
import { words } from './words.ts'

const days = { least: 1, usual: 90, most: 365 }

export function KeyForm({ at, tell }: { readonly at: At; readonly tell: (key: NewKey) => void }) {
  const { keys } = words
  const id = useId()
  const { surveys, doors: own } = at.index
  const [name, setName] = useState('')
  const [doors, setDoors] = useState<readonly Door[]>([])
  const [chosen, setChosen] = useState<readonly string[]>(surveys.map(({ survey }) => survey))
  const [life, setLife] = useState(String(days.usual))
  const [tried, setTried] = useState(false)
  const { busy, failure, run } = useDeed<NewKey>()
  const lasting = Number(life)
  const issues = {
    name: name.trim() === '' ? keys.needsName : '',
    doors: doors.length === 0 ? keys.needsDoor : '',
    surveys: chosen.length === 0 ? keys.needsSurvey : '',
    days: Number.isInteger(lasting) && lasting >= days.least && lasting <= days.most ? '' : keys.needsDays,
  }

  async function make(event: Event): Promise<void> {
    event.preventDefault()
    setTried(true)
    const [first] = Object.entries(issues).filter(([, issue]) => issue !== '')
    if (first) {
      document.querySelector<HTMLElement>(`[data-field="${id}-${first[0]}"]`)?.focus()
      return
    }
    const body: KeyBody = { name: name.trim(), doors, surveys: chosen, days: lasting }
    const outcome = await run('/api/keys', body)
    if (!outcome?.ok) return
    setName('')
    setDoors([])
    setTried(false)
    tell(outcome.body)
  }
  const shown = (field: keyof typeof issues) => (tried ? issues[field] : '')
  return (
    <form onSubmit={make} noValidate>
      <h3>{keys.make}</h3>
      <label for={`${id}-name`}>{keys.name}</label>
      <p class="hint" id={`${id}-name-hint`}>
        {keys.nameHint}
      </p>
      <input
        id={`${id}-name`}
        data-field={`${id}-name`}
        value={name}
        aria-describedby={`${id}-name-hint ${id}-name-issue`}
        aria-invalid={shown('name') !== ''}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Issue id={`${id}-name-issue`} text={shown('name')} />
      <Ticks
        legend={keys.opens}
        field={`${id}-doors`}
        issue={shown('doors')}
        all={own.map((door) => ({ value: door, label: words.door[door] }))}
        ticked={doors}
        tick={(next) => setDoors(next as Door[])}
      />
      <Ticks
        legend={keys.surveys}
        field={`${id}-surveys`}
        issue={shown('surveys')}
        all={surveys.map(({ survey }) => ({ value: survey, label: at.titles[survey] ?? survey }))}
        ticked={chosen}
        tick={setChosen}
      />
      <label for={`${id}-days`}>{keys.days}</label>
      <input
        id={`${id}-days`}
        data-field={`${id}-days`}
        class="short"
        inputMode="numeric"
        value={life}
        aria-describedby={`${id}-days-issue`}
        aria-invalid={shown('days') !== ''}
        onInput={({ currentTarget }) => setLife(currentTarget.value)}
      />
      <Issue id={`${id}-days-issue`} text={shown('days')} />
      <p class="buttons">
        <button type="submit" aria-disabled={busy}>
          {keys.makeIt}
        </button>
      </p>
      <Failed failure={failure} />
    </form>
  )
}

interface TicksProps {
  readonly legend: string
  readonly field: string
  readonly issue: string
  readonly all: readonly { readonly value: string; readonly label: string }[]
  readonly ticked: readonly string[]
  readonly tick: (ticked: readonly string[]) => void
}

function Ticks({ legend, field, issue, all, ticked, tick }: TicksProps) {
  return (
    <fieldset aria-describedby={`${field}-issue`}>
      <legend>{legend}</legend>
      {all.map(({ value, label }, place) => (
        <label key={value} class="tick">
          <input
            type="checkbox"
            data-field={place === 0 ? field : undefined}
            checked={ticked.includes(value)}
            onChange={({ currentTarget }) =>
              tick(currentTarget.checked ? [...ticked, value] : ticked.filter((one) => one !== value))
            }
          />
          <span>{label}</span>
        </label>
      ))}
      <Issue id={`${field}-issue`} text={issue} />
    </fieldset>
  )
}

function Issue({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <p id={id} class="issue" role="alert">
      {text}
    </p>
  )
}
