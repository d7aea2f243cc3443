/** Why the page stays shut, and what opens it; shown in place of everything else. */
import type { Failure } from './ask.ts'
import { words } from './words.ts'

export function Shut({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const { trouble } = words
  const kind = failure.trouble === 'refused' ? 'notYours' : failure.trouble
  return (
    <div class="notice" role="alert">
      <h2>{trouble[kind]}</h2>
      <p>{trouble[`${kind}Text`]}</p>
      {kind === 'signedOut' && (
        <a class="button" href={`/sign-in/?next=${encodeURIComponent('/owner/')}`}>
          {trouble.signIn}
        </a>
      )}
      {kind === 'failed' && (
        <button type="button" onClick={retry}>
          {trouble.retry}
        </button>
      )}
      {kind === 'notYours' && <a href="/results/">{words.results}</a>}
    </div>
  )
}
