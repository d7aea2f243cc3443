/** What the worker was asked for, kept until something else is asked or somebody asks again; decides nothing. */
import { useEffect, useState } from 'preact/hooks'
import { ask, type Failure, type Outcome } from './ask.ts'

export interface Asked<T> {
  /** The last answer; stays while it is asked for again, and where that fails. */
  readonly body: T | undefined
  /** Why there is no answer, or no newer one. */
  readonly failure: Failure | undefined
  readonly busy: boolean
  readonly again: () => void
}

/**
 * Ask for a body.
 *
 * @param current whether it is looked at; asked for again whenever it comes into sight, and at no other time
 */
export function useAsked<T>(address: string, current = true): Asked<T> {
  const [known, setKnown] = useState<{ readonly address: string; readonly body: T }>()
  const [failure, setFailure] = useState<Failure>()
  const [turn, setTurn] = useState(0)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (!current) return
    let wanted = true
    setBusy(true)
    ask<T>(address).then((outcome: Outcome<T>) => {
      if (!wanted) return
      setFailure(outcome.ok ? undefined : outcome)
      if (outcome.ok) setKnown({ address, body: outcome.body })
      setBusy(false)
    })
    return () => {
      wanted = false
    }
  }, [address, current, turn])
  const body = known?.address === address ? known.body : undefined
  return { body, failure, busy, again: () => setTurn((last) => last + 1) }
}
