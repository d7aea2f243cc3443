/** Says that a part of the page did not arrive, and offers to fetch it again. */
import { useSpoken } from './spoken.ts'

export function Missing({ said, again }: { readonly said: string; readonly again: () => void }) {
  const { problem } = useSpoken().chrome
  return (
    <div class="notice" role="alert">
      <p>{said}</p>
      <button type="button" onClick={again}>
        {problem.retry}
      </button>
    </div>
  )
}
