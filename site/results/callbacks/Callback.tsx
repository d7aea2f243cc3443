/** One call that somebody asked for: their words, and who calls, by when, whether it is done, each kept as soon as it is changed. */
import { fill } from '#engine/logic/pipe.ts'
import type { AskedCallback, CallbackState } from '#engine/wire-comments.ts'
import { isolated } from '#engine/words/languages.ts'
import { nameOfDay } from '#engine/words/name-of-day.ts'
import { useSpoken } from '../spoken.ts'
import type { ResultsView } from '../view.ts'
import { Whose } from '../Whose.tsx'
import { type Standing, useKept } from './use-kept.ts'

interface Props {
  readonly view: ResultsView
  readonly wave: string
  readonly asked: AskedCallback
  readonly overdue: boolean
  /** The list of names that were used already. */
  readonly names: string
  readonly refresh: () => void
}

/** Years are typed digit by digit; what comes before this one is not a day yet. */
const firstDay = '2000-01-01'

export function Callback({ view, wave, asked, overdue, names, refresh }: Props) {
  const { typed, standing, type, keep, giveUp } = useKept(view.survey, wave, asked, refresh)
  const { chrome, language } = useSpoken()
  const { calls } = chrome
  const { role, askedOn, doneOn, text } = asked
  const id = `call-${asked.response}`
  return (
    <li class={overdue ? 'overdue' : undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: a legend cannot be laid out like the paragraph it is */}
      <div role="group" aria-labelledby={id}>
        <p id={id} class="whose">
          {role === null ? calls['no-name'] : <Whose written={asked} naming={view} />}
          {overdue && <b> · {calls.overdue}</b>}
        </p>
        {text === '' ? (
          <p class="quiet">{calls['no-words']}</p>
        ) : (
          <blockquote dir="auto" lang="">
            {text}
          </blockquote>
        )}
        {askedOn !== null && <p class="quiet">{fill(calls.asked, { day: nameOfDay(askedOn, language) })}</p>}
        <div class="notes">
          <label>
            <span>{calls.owner}</span>
            <input
              value={typed.owner}
              maxLength={100}
              list={names}
              autocomplete="off"
              onInput={(event) => type({ owner: event.currentTarget.value })}
              onChange={() => keep()}
            />
          </label>
          <label>
            <span>{calls.due}</span>
            <input
              type="date"
              value={typed.due}
              min={firstDay}
              onInput={(event) => type({ due: event.currentTarget.value })}
              onChange={({ currentTarget: { value } }) => {
                if (value === '' || value >= firstDay) keep({ due: value })
              }}
            />
          </label>
          <label class="note">
            <span>{calls.note}</span>
            <input
              value={typed.note}
              maxLength={500}
              dir="auto"
              onInput={(event) => type({ note: event.currentTarget.value })}
              onChange={() => keep()}
            />
          </label>
          <button type="button" aria-pressed={typed.done} onClick={() => keep({ done: !typed.done })}>
            {typed.done && doneOn !== null
              ? fill(calls['done-on'], { day: nameOfDay(doneOn, language) })
              : calls.done}
          </button>
        </div>
        <p role="status" class="standing">
          {saidOf(standing)}
        </p>
        {standing === 'newer' && (
          <p class="ways">
            <button type="button" class="plain" onClick={() => keep()}>
              {calls['keep-mine']}
            </button>
            <button type="button" class="plain" onClick={giveUp}>
              {calls['take-theirs']}
            </button>
          </p>
        )}
        {(standing === 'not-saved' || standing === 'signed-out') && (
          <button type="button" class="plain" onClick={() => keep()}>
            {calls.again}
          </button>
        )}
      </div>
    </li>
  )

  function saidOf(now: Standing): string {
    if (now === 'idle') return ''
    if (now === 'newer') return fill(calls.newer, isolated({ theirs: theirsOf(asked) }, language))
    return calls[now]
  }

  /** Write what stands there by now, in the order of the fields. */
  function theirsOf({ owner, due, note, doneOn: done }: CallbackState): string {
    const parts = [owner, due && nameOfDay(due, language), note, done && calls.done]
    return parts.filter(Boolean).join(' · ') || calls.empty
  }
}
