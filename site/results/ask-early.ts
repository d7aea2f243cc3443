/** Asking for the first figures before the island's code has come; shows nothing and waits for nothing. */
import { comparedAddress, newest, readChoice, resultsAddress } from './address.ts'

declare global {
  interface Window {
    /** Answers under way, by the address that was asked. */
    early?: Record<string, Promise<Response>>
  }
}

const survey = location.pathname.split('/')[2] ?? ''
const choice = readChoice(location.search)
const wholly = resultsAddress(survey, { ...newest, wave: choice.wave, number: choice.number })
window.early = Object.fromEntries(
  [wholly, comparedAddress(survey, choice)].map((address) => {
    const answer = fetch(address, { signal: AbortSignal.timeout(20_000) })
    // Whoever takes it up sees the failure; until then it is nobody's.
    answer.catch(() => undefined)
    return [address, answer]
  }),
)
