/** Asking for the first figures before the island's code has come; shows nothing and waits for nothing. */

declare global {
  interface Window {
    /** The first answer under way, and the address that was asked. */
    early?: { readonly address: string; readonly answer: Promise<Response> } | undefined
  }
}

const survey = location.pathname.split('/')[2]
const wave = new URLSearchParams(location.search).get('wave')
const address = `/api/results/${survey}${wave === null ? '' : `?${new URLSearchParams({ wave })}`}`
const answer = fetch(address, { signal: AbortSignal.timeout(20_000) })
// Whoever takes it up sees the failure; until then it is nobody's.
answer.catch(() => undefined)
window.early = { address, answer }

export {}
