/** One thing that an owner does by a press: under way once at a time, and told in words when it is over. */
import { useRef, useState } from 'preact/hooks'
import { ask, type Failure, type Outcome, send } from './ask.ts'

export interface Deed<T> {
  readonly busy: boolean
  /** What came of the last press; absent while the next one is under way. */
  readonly failure: Failure | undefined
  /** Send a body, or without one ask what would come of it; a press while another is under way does nothing. */
  readonly run: (address: string, body?: unknown) => Promise<Outcome<T> | undefined>
}

/** Keep what became of a deed. */
export function useDeed<T>(): Deed<T> {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const running = useRef(false)

  async function run(address: string, body?: unknown): Promise<Outcome<T> | undefined> {
    if (running.current) return undefined
    running.current = true
    setBusy(true)
    setFailure(undefined)
    const outcome = await (body === undefined ? ask<T>(address) : send<T>(address, body))
    running.current = false
    setBusy(false)
    if (!outcome.ok) setFailure(outcome)
    return outcome
  }
  return { busy, failure, run }
}
