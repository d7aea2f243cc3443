/** Keeping what is shown in step with what was chosen; the choice lives in the address, and Back undoes it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { wholeCut } from '#engine/tally/cuts.ts'
import type { ComparedBody } from '#engine/wire-compared.ts'
import { type Choice, choiceQuery, newest, readChoice } from './address.ts'
import { fetchCompared, fetchShown, type Outcome, type Shown } from './fetch-results.ts'

export interface Results {
  readonly choice: Choice
  /** Absent until the first answer. */
  readonly outcome: Outcome<Shown> | undefined
  /** Absent until it is known; `null` where it did not arrive. */
  readonly compared: ComparedBody | null | undefined
  readonly busy: boolean
  readonly choose: (choice: Choice) => void
  readonly retry: () => void
}

/** Fetch what the address asks for, and again whenever the reader chooses something else. */
export function useResults(survey: string): Results {
  const [choice, setChoice] = useState<Choice>()
  const [outcome, setOutcome] = useState<Outcome<Shown>>()
  const [compared, setCompared] = useState<ComparedBody | null>()
  const [busy, setBusy] = useState(true)
  /** What this reader opens first; absent until figures are there. */
  const opened = useRef<string>()

  useEffect(() => {
    const follow = () => setChoice(readChoice(location.search))
    follow()
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  useEffect(() => {
    if (!choice) return
    let current = true
    const isCurrent = () => current
    setBusy(true)
    load(choice, isCurrent)
    return () => {
      current = false
    }
  }, [survey, choice])

  async function load(asked: Choice, isCurrent: () => boolean, again = true): Promise<void> {
    const before = opened.current
    const base = before ?? wholeCut
    const beside = fetchCompared(survey, asked, base)
    const result = await fetchShown(survey, asked)
    if (!isCurrent()) return
    if (!result.ok) {
      // What stands there is still true, unless it may not be read any more.
      const stands = before && result.trouble !== 'not-yours'
      if (!stands) opened.current = undefined
      setOutcome((last) => (stands && last ? { ...last, trouble: result.trouble } : result))
      setBusy(false)
      return
    }
    const { body, lost } = result.body
    opened.current = body.bases[0] ?? wholeCut
    // The first figures wait for nothing; what is beside them comes below them.
    if (!before) setOutcome(result)
    if (lost !== undefined) setAddress({ ...asked, cut: null }, 'replaceState')
    const found = await besideOf(result.body, asked, base, beside)
    if (!isCurrent()) return
    // Something was published in between: all is asked for once more.
    if (again && found && found.number !== body.number) return load(asked, isCurrent, false)
    setOutcome(result)
    setCompared(found)
    setBusy(false)
  }

  /** What was asked for at once is of no use where the reader opens another cut first, or the chosen one is not there. */
  function besideOf(
    { body, lost }: Shown,
    asked: Choice,
    base: string,
    beside: Promise<ComparedBody | null>,
  ): Promise<ComparedBody | null> {
    const own = body.bases[0] ?? wholeCut
    const isThere = lost === undefined && (asked.cut !== null || own === base)
    return isThere ? beside : fetchCompared(survey, { ...asked, cut: null }, own)
  }

  function choose(next: Choice): void {
    setAddress(next, 'pushState')
    setChoice(next)
  }
  function retry(): void {
    setChoice({ ...readChoice(location.search) })
  }
  return { choice: choice ?? newest, outcome, compared, busy, choose, retry }
}

function setAddress(choice: Choice, how: 'pushState' | 'replaceState'): void {
  history[how](history.state, '', location.pathname + choiceQuery(choice) + location.hash)
}
