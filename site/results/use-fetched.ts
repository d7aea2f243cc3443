/** Fetching what one part of the page shows, for as long as it is shown; what was fetched stays until the next has come. */
import { useEffect, useState } from 'preact/hooks'
import { fetchBody, type Outcome } from './fetch-results.ts'

export interface Fetched<T> {
  /** Absent until the first answer. */
  readonly outcome: Outcome<T> | undefined
  /** Fetch again. */
  readonly again: () => void
}

/** Fetch a body of the API, and again whenever its address becomes another. */
export function useFetched<T>(address: string): Fetched<T> {
  const [outcome, setOutcome] = useState<Outcome<T>>()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let current = true
    fetchBody<T>(address).then((fetched) => {
      // What stands there stays where a later try fails.
      if (current) setOutcome((last) => (fetched.ok || !last?.ok ? fetched : last))
    })
    return () => {
      current = false
    }
  }, [address, turn])
  return { outcome, again: () => setTurn((last) => last + 1) }
}
