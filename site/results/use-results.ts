/** Keeping what is shown in step with what was chosen; the choice lives in the address. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ResultsBody } from '#engine/wire.ts'
import { type Choice, choiceQuery, readChoice } from './address.ts'
import { fetchShown, type Outcome, type Shown } from './fetch-results.ts'

export interface Results {
  /** Absent until the first answer. */
  readonly outcome: Outcome<Shown> | undefined
  readonly busy: boolean
  readonly choose: (choice: Choice) => void
  readonly retry: () => void
}

/** Fetch what the address asks for, and again whenever the reader chooses something else. */
export function useResults(survey: string): Results {
  const [choice, setChoice] = useState<Choice>()
  const [outcome, setOutcome] = useState<Outcome<Shown>>()
  const [busy, setBusy] = useState(true)
  const known = useRef<ResultsBody>()

  useEffect(() => setChoice(readChoice(location.search)), [])
  useEffect(() => {
    if (!choice) return
    let current = true
    setBusy(true)
    fetchShown(survey, choice, known.current).then((result) => {
      if (!current) return
      known.current = result.ok ? result.body.body : undefined
      setOutcome(result)
      setBusy(false)
      if (result.ok && result.body.lost !== undefined) setAddress({ ...choice, cut: null })
    })
    return () => {
      current = false
    }
  }, [survey, choice])

  function choose(next: Choice): void {
    setAddress(next)
    setChoice(next)
  }
  function retry(): void {
    known.current = undefined
    setChoice({ ...(choice ?? readChoice(location.search)) })
  }
  return { outcome, busy, choose, retry }
}

function setAddress(choice: Choice): void {
  history.replaceState(history.state, '', location.pathname + choiceQuery(choice) + location.hash)
}
