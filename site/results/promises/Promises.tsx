/** What was promised because of this survey, how it stands, and whether its measure has moved since; tells of no promise of another survey. */
import { changeSentence } from '#engine/findings/sentences/change-sentence.ts'
import { fill } from '#engine/logic/pipe.ts'
import { stateOf } from '#engine/logic/promise-state.ts'
import { dayIn } from '#engine/logic/wave.ts'
import type { PromiseMoved } from '#engine/wire-compared.ts'
import { directionOf } from '#engine/words/languages.ts'
import { nameOfDay } from '#engine/words/name-of-day.ts'
import { useSpoken } from '../spoken.ts'
import type { PromiseView, ResultsView } from '../view.ts'

interface Props {
  readonly view: ResultsView
  readonly moved: readonly PromiseMoved[]
}

export function Promises({ view, moved }: Props) {
  const { chrome, language } = useSpoken()
  const { promised, said } = chrome
  const today = dayIn(view.timeZone, new Date())
  return (
    <section class="words" aria-labelledby="promises">
      <h2 id="promises">{said.title}</h2>
      {view.promises.length === 0 && <p>{promised.none}</p>}
      <ul class="comments">{view.promises.map(one)}</ul>
      {view.promises.length > 0 && (
        <p class="onward">
          <a href={view.told}>{promised.all}</a>
        </p>
      )}
    </section>
  )

  function one(promise: PromiseView) {
    const { id, title, owner, body, terms, language: its } = promise
    const state = stateOf(terms, today)
    const days = [
      state === 'dropped' ? '' : `${said.due}: ${nameOfDay(terms.due, language)}`,
      terms.done !== undefined && terms.done <= today
        ? `${said.done}: ${nameOfDay(terms.done, language)}`
        : '',
    ]
    return (
      <li key={id}>
        <h3 lang={its} dir={directionOf(its)}>
          {title}
        </h3>
        <p class="quiet">
          <b data-state={state}>{said[state]}</b>
          {days.filter(Boolean).map((day) => ` · ${day}`)}
          {` · ${said.owner}: `}
          <bdi lang={its} dir={directionOf(its)}>
            {owner}
          </bdi>
        </p>
        <p lang={its} dir={directionOf(its)}>
          {body}
        </p>
        {moved.filter((found) => found.promise === id).flatMap(sentences)}
      </li>
    )
  }

  function sentences({ changes, from, none }: PromiseMoved) {
    if (none !== null || from === null) return [<p key="none">{promised[none ?? 'no-wave-before']}</p>]
    const context = { words: view.words, compared: view.compared }
    return changes.map((change) => (
      <p key={change.item}>
        {fill(view.words.named, {
          name: view.items[change.item] ?? change.item,
          what: changeSentence(change, from, language, context),
        })}
      </p>
    ))
  }
}
