/** The ways out: of this browser, or of every one; plain forms, which the worker answers with the sign-in page. */
import { useSpoken } from './spoken.ts'

export function SignOut() {
  const { chrome } = useSpoken()
  return (
    <div class="ways-out">
      <form method="post" action="/api/sign-out">
        <button type="submit">{chrome['sign-out']}</button>
      </form>
      <form method="post" action="/api/sign-out/everywhere">
        <button type="submit">{chrome['sign-out-everywhere']}</button>
      </form>
    </div>
  )
}
