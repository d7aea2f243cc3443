/** What went wrong on the way to the figures, and what the reader can do about it; never a code alone. */
import type { Trouble } from './fetch-results.ts'
import { useSpoken } from './spoken.ts'

interface Props {
  readonly trouble: Trouble
  readonly retry: () => void
  /** Where one publication was asked for by its number: show the latest instead. */
  readonly latest?: (() => void) | undefined
}

export function TroubleNotice({ trouble: met, retry, latest }: Props) {
  const { chrome, signIn } = useSpoken()
  const { problem } = chrome
  const trouble = latest && met === 'not-yours' ? 'gone' : met
  return (
    <div class="notice" role="alert">
      <h2>{problem[trouble]}</h2>
      <p>{problem[`${trouble}-text`]}</p>
      {trouble === 'failed' && (
        <button type="button" onClick={retry}>
          {problem.retry}
        </button>
      )}
      {trouble === 'gone' && (
        <button type="button" onClick={latest}>
          {chrome.filter.latest}
        </button>
      )}
      {trouble === 'signed-out' && <a href={signInAddress(signIn)}>{problem['sign-in']}</a>}
    </div>
  )
}

/** Whoever has signed in comes back to what they wanted to see. */
function signInAddress(door: string): string {
  return `${door}?next=${encodeURIComponent(location.pathname + location.search)}`
}
