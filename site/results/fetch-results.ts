/** Fetching what a leader may read, and naming what came of it; never throws and shows nothing. */
import type { Snapshot } from '#engine/findings/finding.ts'
import { wholeCut } from '#engine/tally/cuts.ts'
import type { ChangesSince, ResultsBody } from '#engine/wire.ts'
import type { ComparedBody } from '#engine/wire-compared.ts'
import { type Choice, comparedAddress, resultsAddress } from './address.ts'
import type {} from './ask-early.ts'

export type Trouble = 'signed-out' | 'not-yours' | 'failed'
export type Outcome<T> =
  /** With the trouble of a later try, where what was fetched before it still stands. */
  | { readonly ok: true; readonly body: T; readonly trouble?: Trouble }
  | { readonly ok: false; readonly trouble: Trouble }

/** Everything that is shown at one time: the whole with its roles, and another cut if one was chosen. */
export interface Shown {
  readonly body: ResultsBody
  readonly cut?: Snapshot
  /** How far that cut has moved, where it came by itself. */
  readonly changes?: ChangesSince | null
  /** The cut that was chosen and has no figures here. */
  readonly lost?: string
}

const patience = 20_000

/** Fetch one answer of the API. */
export async function fetchBody<T>(address: string): Promise<Outcome<T>> {
  try {
    const response = await (takeEarly(address) ?? fetch(address, { signal: AbortSignal.timeout(patience) }))
    if (response.ok) return { ok: true, body: (await response.json()) as T }
    // What nobody reads would keep its connection until patience ends.
    response.body?.cancel()
    return { ok: false, trouble: troubleOf(response.status) }
  } catch {
    return { ok: false, trouble: 'failed' }
  }
}

function troubleOf(status: number): Trouble {
  if (status === 401) return 'signed-out'
  // What names nothing, or nothing that could be, comes by no other try.
  return status < 405 ? 'not-yours' : 'failed'
}

/**
 * Fetch all that a choice needs, side by side. The whole is asked for each time, so that figures of two publications never
 * stand together; where it is the same, the browser is told so and takes what it has. Where something was published in
 * between, both are asked for once more.
 */
export async function fetchShown(survey: string, choice: Choice, again = true): Promise<Outcome<Shown>> {
  const { wave, cut, number } = choice
  const [whole, other] = await Promise.all([
    fetchBody<ResultsBody>(resultsAddress(survey, { wave, cut: null, number })),
    cut !== null && !isRole(cut) ? fetchBody<ResultsBody>(resultsAddress(survey, choice)) : undefined,
  ])
  if (!whole.ok) return whole
  const { body } = whole
  if (cut === null) return { ok: true, body: { body } }
  if (other && !other.ok && other.trouble !== 'not-yours') return other
  if (again && other?.ok && other.body.number !== body.number) return fetchShown(survey, choice, false)
  const snapshots = other?.ok ? other.body.snapshots : body.snapshots
  const found = snapshots.find((snapshot) => snapshot.cut === cut)
  if (!found) return { ok: true, body: { body, lost: cut } }
  return { ok: true, body: { body, cut: found, ...(other?.ok ? { changes: other.body.changes } : {}) } }
}

/**
 * Fetch what a choice says beside other waves and groups.
 *
 * @param base the cut that is read where none was chosen
 * @returns nothing where it did not arrive; without the wave or group to hold against, where this one may not stand there
 */
export async function fetchCompared(
  survey: string,
  choice: Choice,
  base: string,
): Promise<ComparedBody | null> {
  const cut = choice.cut ?? (base === wholeCut ? null : base)
  const found = await fetchBody<ComparedBody>(comparedAddress(survey, { ...choice, cut }))
  if (found.ok) return found.body
  return choice.beside === null ? null : fetchCompared(survey, { ...choice, beside: null }, base)
}

/** Roles come with the whole. */
function isRole(cut: string): boolean {
  return /^role=[^&]*$/.test(cut)
}

function takeEarly(address: string): Promise<Response> | undefined {
  const early = typeof window === 'undefined' ? undefined : window.early
  const answer = early?.[address]
  if (early) delete early[address]
  return answer
}
