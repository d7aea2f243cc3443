/** Telling those who answered what came of it: first how many would be written to, then, pressed again, it is done. */
import { useState } from 'preact/hooks'
import { fill } from '#engine/logic/pipe.ts'
import type { FeedbackBody, FeedbackResult } from '#engine/wire-owner.ts'
import type { At } from './at.ts'
import { Confirm } from './Confirm.tsx'
import { Failed } from './Failed.tsx'
import { counted } from './names.ts'
import { useDeed } from './use-deed.ts'
import { words } from './words.ts'

export function Feedback({ at: { owned, wave, again } }: { readonly at: At }) {
  const { feedback } = words
  const counting = useDeed<FeedbackResult>()
  const sending = useDeed<FeedbackResult>()
  const [would, setWould] = useState<FeedbackResult>()
  const [said, setSaid] = useState('')
  const closed = owned.waves.some((one) => one.wave === wave && one.closed)
  const address = `/api/mails/${owned.survey}/feedback`

  async function count(): Promise<void> {
    setSaid('')
    const outcome = await counting.run(`${address}?wave=${wave}`)
    setWould(outcome?.ok ? outcome.body : undefined)
  }
  async function tell(): Promise<void> {
    const outcome = await sending.run(address, { wave } satisfies FeedbackBody)
    if (!outcome?.ok) return
    setSaid(fill(feedback.done, { people: counted(outcome.body.due, words.people) }))
    setWould(undefined)
    again()
  }
  return (
    <>
      <h3>{feedback.title}</h3>
      <p>{feedback.text}</p>
      {closed ? (
        <p class="buttons">
          <button type="button" class="plain" aria-disabled={counting.busy} onClick={count}>
            {feedback.count}
          </button>
        </p>
      ) : (
        <p class="quiet">{feedback.later}</p>
      )}
      <Failed failure={counting.failure} retry={count} />
      <div role="status">
        {would && (
          <p>
            {would.promises === 0
              ? feedback.noPromise
              : fill(feedback.would, {
                  people: counted(would.due, words.people),
                  promises: counted(would.promises, feedback.promises),
                })}
            {would.before > 0 && ` ${fill(feedback.before, { people: counted(would.before, words.people) })}`}
          </p>
        )}
        {said !== '' && <p>{said}</p>}
      </div>
      {would && would.due > 0 && would.promises > 0 && (
        <Confirm
          ask={fill(feedback.ask, { people: counted(would.due, words.people) })}
          question={fill(feedback.question, { people: counted(would.due, words.people) })}
          yes={feedback.yes}
          busy={sending.busy}
          act={tell}
        >
          <p>{feedback.means}</p>
        </Confirm>
      )}
      <Failed failure={sending.failure} />
    </>
  )
}
