/** The ways out: of this browser, or of every one; plain forms, which the worker answers with the sign-in page. */
import { words } from './words.ts'

export function SignOut() {
  const { signIn } = words
  return (
    <div class="ways-out">
      <form method="post" action="/api/sign-out">
        <button type="submit">{signIn.out}</button>
      </form>
      <form method="post" action="/api/sign-out/everywhere">
        <button type="submit">{signIn.outEverywhere}</button>
      </form>
    </div>
  )
}
