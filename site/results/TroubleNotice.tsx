/** What went wrong on the way to the figures, and what the reader can do about it; never a code alone. */
import type { Trouble } from './fetch-results.ts'
import { words } from './words.ts'

interface Props {
  readonly trouble: Trouble
  readonly retry: () => void
}

export function TroubleNotice({ trouble, retry }: Props) {
  const { problem } = words
  return (
    <div class="notice" role="alert">
      <h2>{problem[trouble]}</h2>
      <p>{problem[`${trouble}Text`]}</p>
      {trouble === 'failed' && (
        <button type="button" onClick={retry}>
          {problem.retry}
        </button>
      )}
      {trouble === 'signedOut' && <a href={signInAddress()}>{words.signIn.way}</a>}
      {trouble === 'notYours' && <a href="/results/">{words.allResults}</a>}
    </div>
  )
}

/** Whoever has signed in comes back to what they wanted to see. */
function signInAddress(): string {
  return `/sign-in/?next=${encodeURIComponent(location.pathname + location.search)}`
}
