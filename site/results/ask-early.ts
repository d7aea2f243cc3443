/** Asking for the first figures before the page's code has come; shows nothing, waits for nothing, and imports nothing that would be waited for. */

declare global {
  interface Window {
    /** Answers under way, by the address that was asked. */
    early?: Record<string, Promise<Response>>
  }
}

const [, , survey] = location.pathname.split('/')
const given = new URLSearchParams(location.search)

/** As `address.ts` writes them, in the same order, and without what names nothing. */
function addressOf(path: string, ...names: string[]): string {
  const parts = names.flatMap((name) => {
    const value = given.get(name)
    return value ? [[name, value]] : []
  })
  return `/api/results/${survey}${path}${parts.length === 0 ? '' : `?${new URLSearchParams(parts)}`}`
}

const addresses = [addressOf('', 'wave', 'number'), addressOf('/compared', 'wave', 'cut', 'number', 'with')]
window.early = Object.fromEntries(
  addresses.map((address) => {
    const answer = fetch(address, { signal: AbortSignal.timeout(20_000) })
    // Whoever takes it up sees the failure; until then it is nobody's.
    answer.catch(() => undefined)
    return [address, answer]
  }),
)

export {}
