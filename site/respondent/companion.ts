/** Fetching the companion: what makes answering kinder, once the page is there; nothing waits for it. */
import type { Companion, Core } from './core.ts'

/** Milliseconds until it is asked for again. */
const pause = 20_000

let tries = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Fetch it when the page has been loaded; where it cannot be had now, again after a while and whenever the network returns. */
export function summon(core: Core, arrived: (companion: Companion) => void): void {
  const fetchIt = async () => {
    // A browser remembers what it could not import, by its address.
    const address = core.data.companion + (tries++ ? `?${tries}` : '')
    try {
      const { join } = await import(/* @vite-ignore */ address)
      removeEventListener('online', fetchIt)
      clearTimeout(timer)
      // Two that were asked for may both arrive.
      if (tries) arrived(join(core))
      tries = 0
    } catch {
      clearTimeout(timer)
      timer = setTimeout(fetchIt, pause)
    }
  }
  addEventListener('online', fetchIt)
  if (document.readyState === 'complete') void fetchIt()
  else addEventListener('load', () => setTimeout(fetchIt))
}
