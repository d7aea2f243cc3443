/** Who asked to be called, those who are waited for first, and how many are open; not there without the right to it. */
import { useEffect, useRef } from 'preact/hooks'
import { count, plain } from '#engine/findings/numbers.ts'
import { fill } from '#engine/logic/pipe.ts'
import { dayIn } from '#engine/logic/wave.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import type { AskedCallback, CallbacksList } from '#engine/wire-comments.ts'
import { plural } from '#engine/words/plural.ts'
import { heldSentence } from '../comments/held-sentence.ts'
import { isInCut, whole } from '../in-cut.ts'
import { Missing } from '../Missing.tsx'
import type { WordsProps } from '../Sections.tsx'
import { useSpoken } from '../spoken.ts'
import { useFetched } from '../use-fetched.ts'
import { Callback } from './Callback.tsx'

const names = 'callers'

export function Callbacks({ view, wave, cut }: WordsProps) {
  const { outcome, again } = useFetched<CallbacksList>(`/api/callbacks/${view.survey}?wave=${wave}`)
  const spoken = useSpoken()
  const { chrome, language } = spoken
  const { calls, comments } = chrome
  const order = useRef(new Map<string, number>())
  useReturning(again)
  if (!outcome || (!outcome.ok && outcome.trouble !== 'failed')) return null
  return (
    <section class="words calls" aria-labelledby="calls">
      <h2 id="calls">{calls.title}</h2>
      {outcome.ok ? told(outcome.body) : <Missing said={calls.failed} again={again} />}
    </section>
  )

  function told({ callbacks, medianDays, more, holds }: CallbacksList) {
    if (holds) return <p>{heldSentence(holds, spoken)}</p>
    if (callbacks.length === 0) return <p>{calls.none}</p>
    const today = dayIn(view.timeZone, new Date())
    const guarded = callbacks.every(({ role }) => role === null)
    const why = whole(guarded, cut)
    const parted = cut !== wholeCut && why === undefined
    const shown = inOrder(callbacks, order.current).filter((asked) => !parted || isInCut(asked, cut, view))
    const isOverdue = ({ doneOn, due }: AskedCallback) => doneOn === null && due !== null && due < today
    const callers = new Set(callbacks.flatMap(({ owner }) => owner ?? []))
    const n = (which: (asked: AskedCallback) => boolean) => count(shown.filter(which).length, language)
    return (
      <>
        <p>
          {fill(calls.standing, {
            open: n(({ doneOn }) => doneOn === null),
            overdue: n(isOverdue),
            done: n(({ doneOn }) => doneOn !== null),
          })}
        </p>
        {!parted && medianDays !== null && (
          <p class="quiet">
            {fill(plural(calls.median, medianDays, language), { n: plain(medianDays, language, 1) })}
          </p>
        )}
        {why && <p class="quiet">{comments[why]}</p>}
        {shown.length === 0 && <p>{calls['none-here']}</p>}
        <datalist id={names}>
          {[...callers].map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <ul class="comments">
          {shown.map((asked) => (
            <Callback
              key={keyOf(asked)}
              view={view}
              wave={wave}
              asked={asked}
              overdue={isOverdue(asked)}
              names={names}
              refresh={again}
            />
          ))}
        </ul>
        {more && <p class="quiet">{calls.more}</p>}
      </>
    )
  }
}

/** Whoever comes back to the page sees what others noted meanwhile. */
function useReturning(again: () => void): void {
  const latest = useRef(again)
  latest.current = again
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') latest.current()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
}

/**
 * List open calls by their day and after them those that are done; each then keeps its place while it is worked on.
 *
 * @param order places by key, which is added to
 */
function inOrder(callbacks: readonly AskedCallback[], order: Map<string, number>): AskedCallback[] {
  const rank = ({ doneOn, due }: AskedCallback) => (doneOn === null ? (due ?? '9999') : `~${doneOn}`)
  for (const asked of callbacks.toSorted((one, other) =>
    rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0,
  ))
    if (!order.has(keyOf(asked))) order.set(keyOf(asked), order.size)
  const place = (asked: AskedCallback) => order.get(keyOf(asked)) ?? 0
  return callbacks.toSorted((one, other) => place(one) - place(other))
}

function keyOf({ response, question }: AskedCallback): string {
  return `${response} ${question}`
}
