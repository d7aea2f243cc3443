/** Asking the worker, as the session's owner, and naming what came of it; never throws and shows nothing. */
import type { Problem } from '#engine/wire.ts'

/**
 * What went wrong.
 *
 * - `signedOut`: the session is over, or never began
 * - `notYours`: this is for others
 * - `refused`: the worker says what is wrong with what was sent
 * - `failed`: no answer, or none that can be read
 */
export type Trouble = 'signedOut' | 'notYours' | 'refused' | 'failed'

export interface Failure {
  readonly ok: false
  readonly trouble: Trouble
  /** What the worker says of it, in one sentence. */
  readonly detail?: string
  readonly rows?: Problem['rows']
}

export type Outcome<T> = { readonly ok: true; readonly body: T } | Failure

const patience = 30_000

/** Fetch a body. */
export function ask<T>(address: string): Promise<Outcome<T>> {
  return outcomeOf(address, {})
}

/** Send a body, and fetch what comes back. */
export function send<T>(address: string, body: unknown): Promise<Outcome<T>> {
  const headers = { 'Content-Type': 'application/json' }
  return outcomeOf(address, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function outcomeOf<T>(address: string, init: RequestInit): Promise<Outcome<T>> {
  try {
    const response = await fetch(address, { ...init, signal: AbortSignal.timeout(patience) })
    if (response.ok) return { ok: true, body: (await response.json()) as T }
    return failureOf(response)
  } catch {
    return { ok: false, trouble: 'failed' }
  }
}

async function failureOf(response: Response): Promise<Failure> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>
  const trouble = troubleOf(response.status)
  // Of its own faults the worker says more than their name only where somebody can do something about it.
  const detail = problem.detail ?? (trouble === 'failed' ? undefined : problem.title)
  const said = detail === undefined ? {} : { detail: readable(detail) }
  const rows = problem.rows ? { rows: problem.rows } : {}
  return { ok: false, trouble, ...said, ...rows }
}

function troubleOf(status: number): Trouble {
  if (status === 401) return 'signedOut'
  if (status === 403) return 'notYours'
  return status >= 400 && status < 500 && status !== 408 && status !== 429 ? 'refused' : 'failed'
}

/** Programs are told with other quotation marks than people. */
function readable(detail: string): string {
  return detail.replaceAll('«', '“').replaceAll('»', '”')
}
