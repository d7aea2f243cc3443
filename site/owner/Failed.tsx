/** What went wrong with one thing, beside it and told at once; offers another try where that may help. */
import type { Failure } from './ask.ts'
import { words } from './words.ts'

interface Props {
  readonly failure: Failure | undefined
  readonly retry?: () => void
}

export function Failed({ failure, retry }: Props) {
  return (
    <div role="alert" class={failure ? 'failed' : 'nothing'}>
      {failure && <p>{sentenceOf(failure)}</p>}
      {failure?.trouble === 'signedOut' && (
        // In a window of its own, so that what was typed here is still there.
        <a href={`/sign-in/?next=${encodeURIComponent('/owner/')}`} target="_blank" rel="noopener">
          {words.trouble.signIn}
        </a>
      )}
      {failure?.trouble === 'failed' && retry && (
        <button type="button" class="plain" onClick={retry}>
          {words.trouble.retry}
        </button>
      )}
    </div>
  )
}

/** Say what went wrong; the worker's own words where it gave some. */
function sentenceOf({ trouble, detail }: Failure): string {
  const { failedText, signedOutText, refused, notYours } = words.trouble
  switch (trouble) {
    case 'failed':
      return detail ?? failedText
    case 'signedOut':
      return signedOutText
    case 'notYours':
      return detail ?? notYours
    default:
      return detail ?? refused
  }
}
