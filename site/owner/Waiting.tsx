/** Something that has not come yet, or why it did not. */
import type { Failure } from './ask.ts'
import { Failed } from './Failed.tsx'
import { words } from './words.ts'

export function Waiting({
  failure,
  retry,
}: {
  readonly failure: Failure | undefined
  readonly retry: () => void
}) {
  if (failure) return <Failed failure={failure} retry={retry} />
  return <p class="waiting">{words.loading}</p>
}
