/** Sending what may be sent twice unharmed, again where no answer came; what is refused is not tried again. */
import { type Outcome, send } from '../ask.ts'

/** Milliseconds before another try. */
const waits = [500, 2000, 8000]

/** Send a body, up to four times. */
export async function sendAgain<T>(address: string, body: unknown, signal: AbortSignal): Promise<Outcome<T>> {
  for (const wait of waits) {
    const outcome = await send<T>(address, body)
    if (outcome.ok || outcome.trouble !== 'failed' || signal.aborted) return outcome
    await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random())))
  }
  return send<T>(address, body)
}
